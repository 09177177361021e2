package org.openconsult.delivery;

import org.openconsult.channel.TransportId;

/** Lets tests of other modules send in their own thread, so that what is not sent is known as well. */
public final class SteppedWorker {
    private static final int ENDLESS = 10_000;

    private SteppedWorker() {}

    /** Sends all that can be sent at this moment. */
    public static void drain(OutboxWorker worker, TransportId transport) {
        for (int steps = 0; worker.sender(transport).step(); steps++) {
            if (steps > ENDLESS) {
                throw new IllegalStateException("It goes on and on");
            }
        }
    }
}
