package org.openconsult.delivery;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openconsult.channel.SendLimits;

/** How fast this instance sends to one provider, and to each person there. */
final class Pace {
    /** Parts that a message is counted in, since rates below one a second are usual. */
    private static final int PARTS = 1_000;

    private static final long MOMENTS = 20;

    /** Bucket4j counts at most one part in a billionth of a second. */
    private static final double FASTEST = 100_000;

    private final SendLimits limits;
    private final InstantSource clock;
    private final Bucket all;
    private final Map<String, Instant> people = new LinkedHashMap<>();
    private final LastSecond lastSecond;

    /** @param share which part of the provider's rate is ours */
    Pace(SendLimits limits, double share, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        long perSecond = Math.max(1, Math.round(Math.min(limits.perSecond() * share, FASTEST) * PARTS));
        this.lastSecond = new LastSecond((int) Math.ceil(perSecond / (double) PARTS));
        long atOnce = atOnce(perSecond);
        long more = perSecond - (atOnce - PARTS);
        this.all = Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(more, Duration.ofSeconds(1)))
                .withCustomTimePrecision(new SteadyMeter(clock))
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
    synchronized Optional<Wait> go(int segments) {
        return lastSecond.add(weight(segments), clock.instant()).map(until -> new Wait(true, until));
    }

    /** One that was let through is not sent now. */
    synchronized void giveBack(String person, int segments) {
        all.addTokens((long) PARTS * weight(segments));
        people.remove(person);
    }

    /** A message of several segments goes out as soon as one may; the next waits the longer. */
    private void count(String person, int segments, Instant now) {
        all.consumeIgnoringRateLimits((long) PARTS * weight(segments));
        if (!limits.sameRecipient().isZero()) {
            people.remove(person);
            people.put(person, now.plus(limits.sameRecipient()));
        }
    }

    private int weight(int segments) {
        return limits.countsSegments() ? Math.max(1, segments) : 1;
    }

    /** The first are the oldest, as the pause is the same for all. */
    private void forget(Instant now) {
        var oldest = people.values().iterator();
        while (oldest.hasNext() && !oldest.next().isAfter(now)) {
            oldest.remove();
        }
    }
}
