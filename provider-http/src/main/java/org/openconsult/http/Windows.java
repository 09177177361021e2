package org.openconsult.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How fast this instance does something for each of many, where a provider counts how often it was done in the time just
 * past. Safe for use by many threads.
 *
 * @param <K> whom it is counted for
 */
public final class Windows<K> {
    /**
     * So often, and no more.
     *
     * @param most above zero
     * @param time looked back over
     */
    public record Limit(int most, Duration time) {}

    private final InstantSource clock;
    private final List<Limit> limits;
    private final Duration longest;
    private final Map<K, Deque<Instant>> done = new HashMap<>();
    private Instant swept;

    public Windows(InstantSource clock, Limit... limits) {
        this.clock = clock;
        this.limits = List.of(limits);
        this.longest =
                this.limits.stream().map(Limit::time).max(Duration::compareTo).orElse(Duration.ZERO);
        this.swept = clock.instant();
    }

    /**
     * Counts one that is about to be done.
     *
     * @return how long it must wait, and is not counted; empty when it may be done
     */
    public synchronized Optional<Duration> begin(K whom) {
        Instant now = clock.instant();
        sweep(now);
        Optional<Duration> pause = pause(whom, now);
        if (pause.isEmpty()) {
            done.computeIfAbsent(whom, first -> new ArrayDeque<>()).addLast(now);
        }
        return pause;
    }

    /** Whether one more would have to wait. */
    public synchronized boolean isFull(K whom) {
        return pause(whom, clock.instant()).isPresent();
    }

    private Optional<Duration> pause(K whom, Instant now) {
        Deque<Instant> times = done.getOrDefault(whom, new ArrayDeque<>());
        forget(times, now);
        return limits.stream()
                .flatMap(limit -> pause(limit, times, now).stream())
                .max(Duration::compareTo);
    }

    private static Optional<Duration> pause(Limit limit, Deque<Instant> times, Instant now) {
        if (times.size() < limit.most()) {
            return Optional.empty();
        }
        Iterator<Instant> newest = times.descendingIterator();
        Instant last = newest.next();
        for (int counted = 1; counted < limit.most(); counted++) {
            last = newest.next();
        }
        Duration pause = Duration.between(now, last.plus(limit.time()));
        return pause.isNegative() || pause.isZero() ? Optional.empty() : Optional.of(pause);
    }

    private void sweep(Instant now) {
        if (Duration.between(swept, now).abs().compareTo(longest) >= 0) {
            done.values().forEach(times -> forget(times, now));
            done.values().removeIf(Deque::isEmpty);
            swept = now;
        }
    }

    /** What a clock that was set back has left in the future counts no more either. */
    private void forget(Deque<Instant> times, Instant now) {
        Instant oldest = now.minus(longest);
        times.removeIf(at -> !at.isAfter(oldest) || at.isAfter(now));
    }
}
