package org.openconsult.mailing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A mailing under way.
 *
 * @param draw names what was found when its recipients were determined
 * @param lanes its recipients by channel
 * @param began when they were determined
 * @param before for how long it went out before it was last let go on, quiet hours not counted
 * @param since when it was last let go on, or stopped
 */
public record MailingRun(String draw, List<MailingLane> lanes, Instant began, Duration before, Instant since) {
    public MailingRun {
        lanes = List.copyOf(lanes);
    }

    public long recipients() {
        return lanes.stream().mapToLong(MailingLane::recipients).sum();
    }

    /** For how long it went out by a moment, while it goes out. */
    Duration lasted(Instant now, QuietHours quiet) {
        return before.plus(quiet.open(since, now));
    }

    MailingRun stopped(Instant now, QuietHours quiet) {
        return new MailingRun(draw, lanes, began, lasted(now, quiet), now);
    }

    MailingRun resumed(Instant now) {
        return new MailingRun(draw, lanes, began, before, now);
    }
}
