package org.openconsult.mailing;

import java.time.Duration;
import java.time.Instant;

/**
 * When a mailing goes out.
 *
 * @param start not before
 * @param spread over how much time it is spread evenly, quiet hours not counted; zero for as fast as providers take it
 * @param quiet when nothing of it goes out
 */
public record Timing(Instant start, Duration spread, QuietHours quiet) {
    /** The longest time over which one is spread. */
    public static final Duration LONGEST_SPREAD = Duration.ofDays(14);

    public Timing {
        if (spread.isNegative() || spread.compareTo(LONGEST_SPREAD) > 0) {
            throw new IllegalArgumentException("A mailing is spread over at most " + LONGEST_SPREAD.toDays() + " days");
        }
    }
}
