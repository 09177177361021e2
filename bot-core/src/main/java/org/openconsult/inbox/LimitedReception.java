package org.openconsult.inbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openconsult.channel.InboundMessage;

/**
 * Lets only so many messages be worked on at once. Under more load than the machine can take, a message waits for its
 * turn, and one that has waited long enough is turned away while its provider still listens: it will bring it again.
 */
public final class LimitedReception implements Reception {
    private final Reception reception;
    private final Semaphore places;
    private final Duration patience;

    /**
     * Limits a reception.
     *
     * @param atOnce how many messages are worked on at the same time
     * @param patience how long one waits for a place
     */
    public LimitedReception(Reception reception, int atOnce, Duration patience) {
        this.reception = reception;
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @Override
    public Answer receive(InboundMessage message) {
        if (!hasPlace()) {
            throw new ReceptionClosedException("More messages arrive than can be worked on");
        }
        try {
            return reception.receive(message);
        } finally {
            places.release();
        }
    }

    /** How many messages are waiting for a place now, about. */
    public int waiting() {
        return places.getQueueLength();
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
