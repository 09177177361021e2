package org.openconsult.consultation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What people talk about now, which every message asks for and which is long to read: so while messages come, it is read again every
 * few seconds only, by one of those who ask, and the others go on with what is known until that one is back.
 */
final class CurrentConsultation {
    /** How long an instance may go on with the plan as it was before another one loaded it anew. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    /** How long it may while somebody is reading. */
    private static final Duration USABLE = FRESH.multipliedBy(2);

    private final Supplier<Optional<Consultation>> newest;
    private final InstantSource clock;
    private final AtomicLong stored = new AtomicLong();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicBoolean isRead = new AtomicBoolean();
    private volatile Known known = new Known(Optional.empty(), 0, 0, Instant.MIN);

    /**
     * What was read.
     *
     * @param stored how many plans this instance had stored before it was read
     * @param read counts the readings, in the order in which they began
     * @param since when it began to be read
     */
    private record Known(Optional<Consultation> current, long stored, long read, Instant since) {
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
        Instant now = clock.instant();
        if (seen.stored() != stored.get() || !seen.isWithin(USABLE, now)) {
            return read(now);
        }
        if (seen.isWithin(FRESH, now) || !isRead.compareAndSet(false, true)) {
            return seen.current();
        }
        try {
            return read(now);
        } finally {
            isRead.set(false);
        }
    }

    /** What is known is known no longer: this instance has stored a plan. */
    void change() {
        stored.incrementAndGet();
    }

    private Optional<Consultation> read(Instant now) {
        long read = reads.incrementAndGet();
        long storedBefore = stored.get();
        Optional<Consultation> current = newest.get();
        keep(new Known(current, storedBefore, read, now));
        return current;
    }

    /** Whoever took long to read puts nothing in the place of what was read later. */
    private synchronized void keep(Known fresh) {
        if (fresh.read() > known.read()) {
            known = fresh;
        }
    }
}
