package org.openconsult.delivery;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets threads wait until something is heard. Whoever counts first and waits then misses nothing. */
final class Bell {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rings = lock.newCondition();
    private long rung;

    void ring() {
        lock.lock();
        try {
            rung++;
            rings.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long count() {
        lock.lock();
        try {
            return rung;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it rings after it was counted, at most for some time. */
    void await(long counted, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (rung == counted && left > 0) {
                left = rings.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
