package org.openconsult.delivery;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openconsult.channel.SendLimits;

/** How fast this instance sends to one provider, and to each person there. */
final class Pace {
    /** Parts that a message is counted in, since rates below one a second are usual. */
    private static final int PARTS = 1_000;

    private static final long MOMENTS = 20;
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Bucket4j counts at most one part in a billionth of a second. */
    private static final double FASTEST = 100_000;

    private final SendLimits limits;
    private final InstantSource clock;
    private final Bucket all;
    private final Map<String, Instant> people = new LinkedHashMap<>();
    private final int mostInASecond;
    /** When the last ones went, no more than may go in a second. */
    private final Deque<Instant> gone = new ArrayDeque<>();

    /** @param share which part of the provider's rate is ours */
    Pace(SendLimits limits, double share, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        long perSecond = Math.max(1, Math.round(Math.min(limits.perSecond() * share, FASTEST) * PARTS));
        this.mostInASecond = (int) Math.max(1, perSecond / PARTS);
        long atOnce = atOnce(perSecond);
        long more = perSecond - (atOnce - PARTS);
        this.all = Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(more, Duration.ofSeconds(1)))
                .withCustomTimePrecision(meter(clock))
                .build();
    }

    /**
     * How much goes out without a pause after a rest: one message, or what comes in a twentieth of a second. What is more than one is
     * taken off the rate, so that nobody who counts any second sees more than the rate.
     */
    private static long atOnce(long perSecond) {
        return Math.max(PARTS, perSecond / MOMENTS);
    }

    /** Why a message must wait, and until when. */
    record Wait(boolean everybody, Instant until) {}

    /**
     * Counts a message that is about to be sent.
     *
     * @return empty when it may be sent; otherwise nothing was counted
     */
    synchronized Optional<Wait> begin(String person, int segments) {
        Instant now = clock.instant();
        forget(now);
        Instant personal = people.getOrDefault(person, now);
        if (personal.isAfter(now) && !personal.isAfter(now.plus(limits.sameRecipient()))) {
            return Optional.of(new Wait(false, personal));
        }
        EstimationProbe probe = all.estimateAbilityToConsume(PARTS);
        if (!probe.canBeConsumed()) {
            return Optional.of(new Wait(true, now.plusNanos(probe.getNanosToWaitForRefill())));
        }
        count(person, segments, now);
        return Optional.empty();
    }

    /**
     * The last look before one is sent that was let through: on a busy machine those that were let through one by one may have
     * been held up, and come to this all at once.
     *
     * @return empty when it is sent now
     */
    synchronized Optional<Wait> go() {
        Instant now = clock.instant();
        if (!gone.isEmpty() && gone.getLast().isAfter(now)) {
            gone.clear();
        }
        while (!gone.isEmpty() && !gone.getFirst().plus(SECOND).isAfter(now)) {
            gone.removeFirst();
        }
        if (gone.size() >= mostInASecond) {
            return Optional.of(new Wait(true, gone.getFirst().plus(SECOND)));
        }
        gone.addLast(now);
        return Optional.empty();
    }

    /** A message of several segments goes out as soon as one may; the next waits the longer. */
    private void count(String person, int segments, Instant now) {
        all.consumeIgnoringRateLimits((long) PARTS * (limits.countsSegments() ? Math.max(1, segments) : 1));
        if (!limits.sameRecipient().isZero()) {
            people.remove(person);
            people.put(person, now.plus(limits.sameRecipient()));
        }
    }

    /** The first are the oldest, as the pause is the same for all. */
    private void forget(Instant now) {
        var oldest = people.values().iterator();
        while (oldest.hasNext() && !oldest.next().isAfter(now)) {
            oldest.remove();
        }
    }

    private static TimeMeter meter(InstantSource clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = clock.instant();
                return now.getEpochSecond() * 1_000_000_000L + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
