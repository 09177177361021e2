package org.openconsult.consultation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What people talk about now, which every message asks for and which is long to read: so it is read again every few seconds only, by
 * one of those who ask, and the others go on with what is known until that one is back.
 */
final class CurrentConsultation {
    /** How long an instance may go on with the plan as it was before another one loaded it anew. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    /** How long it may while somebody is reading. */
    private static final Duration USABLE = FRESH.multipliedBy(2);

    private final Supplier<Optional<Consultation>> newest;
    private final InstantSource clock;
    private final AtomicLong stored = new AtomicLong();
    private final AtomicBoolean isRead = new AtomicBoolean();
    private volatile Known known = new Known(Optional.empty(), 0, Instant.MIN);

    /** @param stored how many plans this instance had stored when it was read */
    private record Known(Optional<Consultation> current, long stored, Instant since) {
        /** Also not by a clock that was set back. */
        boolean isWithin(Duration age, Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(age));
        }
    }

    /** @param newest reads it */
    CurrentConsultation(Supplier<Optional<Consultation>> newest, InstantSource clock) {
        this.newest = newest;
        this.clock = clock;
    }

    /** At most five seconds old, or ten while somebody reads it; and at once what this instance has stored. */
    Optional<Consultation> get() {
        Known seen = known;
        long storedBefore = stored.get();
        Instant now = clock.instant();
        if (seen.stored() != storedBefore || !seen.isWithin(USABLE, now)) {
            return read(storedBefore);
        }
        if (seen.isWithin(FRESH, now) || !isRead.compareAndSet(false, true)) {
            return seen.current();
        }
        try {
            return read(storedBefore);
        } finally {
            isRead.set(false);
        }
    }

    /** What is known is known no longer: this instance has stored a plan. */
    void change() {
        stored.incrementAndGet();
    }

    private Optional<Consultation> read(long storedBefore) {
        Optional<Consultation> current = newest.get();
        known = new Known(current, storedBefore, clock.instant());
        return current;
    }
}
