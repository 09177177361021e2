package org.openconsult.index;

import java.time.Duration;
import java.time.Instant;
import org.openconsult.search.Figures;

/** Counts comments by how old they are at one moment. */
final class Ages {
    private final Instant dayAgo;
    private final Instant weekAgo;
    private final Instant fourWeeksAgo;
    private long day;
    private long week;
    private long fourWeeks;
    private long older;

    Ages(Instant now) {
        this.dayAgo = now.minus(Duration.ofDays(1));
        this.weekAgo = now.minus(Duration.ofDays(7));
        this.fourWeeksAgo = now.minus(Duration.ofDays(28));
    }

    void add(Instant received) {
        if (received.isAfter(dayAgo)) {
            day++;
        } else if (received.isAfter(weekAgo)) {
            week++;
        } else if (received.isAfter(fourWeeksAgo)) {
            fourWeeks++;
        } else {
            older++;
        }
    }

    Figures.Ages counted() {
        return new Figures.Ages(day, week, fourWeeks, older);
    }
}
