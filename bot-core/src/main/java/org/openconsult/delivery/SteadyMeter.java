package org.openconsult.delivery;

import io.github.bucket4j.TimeMeter;
import java.time.Instant;
import java.time.InstantSource;

/** A clock's time for a bucket: where the clock is set back, time stands for that moment and goes on from there. */
final class SteadyMeter implements TimeMeter {
    private static final long SECOND = 1_000_000_000L;

    private final InstantSource clock;
    private long shown;
    private long ahead;

    SteadyMeter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized long currentTimeNanos() {
        Instant now = clock.instant();
        long nanos = now.getEpochSecond() * SECOND + now.getNano();
        ahead = Math.max(ahead, shown - nanos);
        shown = Math.max(shown, nanos + ahead);
        return shown;
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
