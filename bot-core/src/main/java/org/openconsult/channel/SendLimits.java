package org.openconsult.channel;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How fast a provider takes messages.
 *
 * @param perSecond messages a second in all, or segments where these count
 * @param countsSegments whether each segment counts and not each message
 * @param sameRecipient the least time between two messages to one person
 * @param segmentsADay after so many segments on one day announcements wait for the next; replies go on
 */
public record SendLimits(double perSecond, boolean countsSegments, Duration sameRecipient, OptionalLong segmentsADay) {

    /** Limits of speed alone. */
    public SendLimits(double perSecond, boolean countsSegments, Duration sameRecipient) {
        this(perSecond, countsSegments, sameRecipient, OptionalLong.empty());
    }

    public SendLimits {
        if (!(perSecond > 0) || sameRecipient.isNegative()) {
            throw new IllegalArgumentException("A rate is above zero and a pause is not negative");
        }
    }
}
