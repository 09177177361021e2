package org.openconsult.faults.network;

import java.time.Duration;

/** The state of a line; whoever carries something over it asks before each piece. */
final class Switch {
    private Line line = Line.WELL;
    private Duration delay = Duration.ZERO;

    synchronized void set(Line newLine, Duration newDelay) {
        line = newLine;
        delay = newDelay;
        notifyAll();
    }

    synchronized boolean is(Line asked) {
        return line == asked;
    }

    /** Returns when a piece may arrive. */
    void hold() throws InterruptedException {
        Thread.sleep(delay().toMillis());
        synchronized (this) {
            while (line == Line.SILENT) {
                wait();
            }
        }
    }

    private synchronized Duration delay() {
        return line == Line.SLOW ? delay : Duration.ZERO;
    }
}
