package org.openconsult.faults.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another process does. */
public final class Await {
    private static final int PAUSE_MILLIS = 100;

    private Await() {}

    /**
     * Asks again and again, at least once.
     *
     * @return false when it did not come true in time
     */
    public static boolean that(Duration longest, BooleanSupplier isTrue) {
        long end = System.nanoTime() + longest.toNanos();
        while (!isTrue.getAsBoolean()) {
            if (System.nanoTime() - end > 0 || !sleep(Duration.ofMillis(PAUSE_MILLIS))) {
                return false;
            }
        }
        return true;
    }

    /** False when somebody wants this thread to end. */
    public static boolean sleep(Duration time) {
        try {
            Thread.sleep(Math.max(0, time.toMillis()));
            return true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
