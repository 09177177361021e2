package org.openconsult.app.coordinator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Slows down guessing: after five failures for one account from one place, each further try waits a minute. Remembers
 * the ten thousand most used pairs for a quarter of an hour, so that its memory is bounded.
 */
final class FailedSignIns {
    private static final int FREE = 5;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Cache<Attempt, Failures> failures;

    FailedSignIns(Clock clock) {
        this.clock = clock;
        this.failures = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(MEMORY)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    /** Somebody trying to get into an account from an address. */
    record Attempt(String username, String place) {}

    private record Failures(int count, Instant last) {}

    /** How long this attempt must still wait; zero when it may be made. */
    Duration wait(Attempt attempt) {
        Failures known = failures.getIfPresent(attempt);
        if (known == null || known.count() < FREE) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), known.last().plus(PAUSE));
        return left.isNegative() ? Duration.ZERO : left;
    }

    void failed(Attempt attempt) {
        failures.asMap()
                .merge(
                        attempt,
                        new Failures(1, clock.instant()),
                        (old, one) -> new Failures(old.count() + 1, one.last()));
    }

    void succeeded(Attempt attempt) {
        failures.invalidate(attempt);
    }
}
