package org.openconsult.app.coordinator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing: after five failures for one account from one place, and after fifty from one place for any accounts,
 * each further try waits a minute. Whoever signed in from that place within the last day is held up by failures for their
 * own account only. Remembers the ten thousand most used of each, so that its memory is bounded.
 */
final class FailedSignIns {
    private static final int FREE = 5;
    private static final int FREE_FROM_PLACE = 50;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final Duration AT_HOME = Duration.ofDays(1);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Cache<Attempt, Failures> attempts;
    private final Cache<String, Failures> places;
    private final Cache<Attempt, Instant> successes;

    FailedSignIns(Clock clock) {
        this.clock = clock;
        this.attempts = remembering(MEMORY);
        this.places = remembering(MEMORY);
        this.successes = remembering(AT_HOME);
    }

    private <K, V> Cache<K, V> remembering(Duration time) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(time)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    /** Somebody trying to get into an account from an address. */
    record Attempt(String username, String place) {}

    private record Failures(int count, Instant last) {}

    /** How long this attempt must still wait; zero when it may be made. */
    Duration wait(Attempt attempt) {
        Duration own = wait(attempts.getIfPresent(attempt), FREE);
        return !own.isZero() || successes.getIfPresent(attempt) != null
                ? own
                : wait(places.getIfPresent(attempt.place()), FREE_FROM_PLACE);
    }

    private Duration wait(@Nullable Failures known, int free) {
        if (known == null || known.count() < free) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), known.last().plus(PAUSE));
        return left.isNegative() ? Duration.ZERO : left;
    }

    void failed(Attempt attempt) {
        count(attempts, attempt);
        count(places, attempt.place());
    }

    private <K> void count(Cache<K, Failures> failures, K key) {
        failures.asMap()
                .merge(key, new Failures(1, clock.instant()), (old, one) -> new Failures(old.count() + 1, one.last()));
    }

    void succeeded(Attempt attempt) {
        attempts.invalidate(attempt);
        successes.put(attempt, clock.instant());
    }
}
