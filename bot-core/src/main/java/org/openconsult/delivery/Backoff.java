package org.openconsult.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: longer each time, and not at the same moment as all the others. */
final class Backoff {
    /** More than any provider asks for; a message gets too old before. */
    private static final Duration MOST_THAT_IS_OBEYED = Duration.ofDays(30);

    private final OutboxSettings settings;
    private final RandomGenerator random;

    Backoff(OutboxSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /**
     * Between half of a pause that grows with each failure, and all of it.
     *
     * @param failures how often it failed, from 1
     */
    Duration pause(int failures) {
        double grown = (double) settings.firstPause().toMillis() * Math.pow(settings.pauseFactor(), failures - 1.0);
        double pause = Math.min(grown, (double) settings.longestPause().toMillis());
        return Duration.ofMillis(Math.round(pause * (1 + random.nextDouble()) / 2));
    }

    /** Longer than this it never waits by itself. */
    Duration longest() {
        return settings.longestPause();
    }

    /** When a pause is over, never early: storage keeps thousandths of a second and cuts off the rest. */
    static Instant end(Instant now, Duration pause) {
        Duration obeyed = pause.compareTo(MOST_THAT_IS_OBEYED) < 0 ? pause : MOST_THAT_IS_OBEYED;
        Instant end = now.plus(obeyed);
        Instant cut = end.truncatedTo(ChronoUnit.MILLIS);
        return cut.equals(end) ? end : cut.plusMillis(1);
    }
}
