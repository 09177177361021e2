package org.openconsult.index;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Work that is done now and then, so that it takes a small part of the time however long it takes. */
final class Paced {
    private final Duration shortestPause;
    private final int pauses;
    private final InstantSource clock;
    private Instant due = Instant.MIN;

    /**
     * Due at once.
     *
     * @param pauses how many times as long as the work the pause after it is at least
     */
    Paced(Duration shortestPause, int pauses, InstantSource clock) {
        this.shortestPause = shortestPause;
        this.pauses = pauses;
        this.clock = clock;
    }

    boolean isDue() {
        return !clock.instant().isBefore(due);
    }

    void go(Following.Work work) throws IOException {
        Instant start = clock.instant();
        work.go();
        Instant end = clock.instant();
        Duration pause = Duration.between(start, end).multipliedBy(pauses);
        due = end.plus(pause.compareTo(shortestPause) > 0 ? pause : shortestPause);
    }
}
