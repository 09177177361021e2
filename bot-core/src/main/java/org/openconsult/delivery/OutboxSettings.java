package org.openconsult.delivery;

import java.time.Duration;

/**
 * How messages are sent. Checked by whoever reads the settings.
 *
 * @param lease how long a worker may take for one message before another takes it over; longer than any provider takes
 *     to answer
 * @param poll how long at most until messages are found that others left or put there
 * @param batch of how many conversations the messages are looked at together
 * @param threads how many messages one provider is handed at once
 * @param replyExpiry a reply older than this is not sent any more
 * @param mostFailures after so many failures a message is a dead letter
 * @param firstPause before the first repetition
 * @param pauseFactor how much longer each further pause is
 * @param longestPause the longest of these pauses; what a provider asks for may be longer
 * @param unknownPause before something is sent again that may have been sent, so that the provider can say so
 * @param unsendableAfter how old a message gets that no provider here can send, before it is a dead letter
 * @param rateShare which part of a provider's rate this instance uses, above 0 and at most 1
 * @param stopWait how long a stop waits for what is being sent
 */
public record OutboxSettings(
        Duration lease,
        Duration poll,
        int batch,
        int threads,
        Duration replyExpiry,
        int mostFailures,
        Duration firstPause,
        double pauseFactor,
        Duration longestPause,
        Duration unknownPause,
        Duration unsendableAfter,
        double rateShare,
        Duration stopWait) {

    /** As they are when nothing is set. */
    public static OutboxSettings defaults() {
        return new OutboxSettings(
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                500,
                4,
                Duration.ofHours(24),
                12,
                Duration.ofSeconds(2),
                2,
                Duration.ofMinutes(10),
                Duration.ofSeconds(60),
                Duration.ofMinutes(10),
                1,
                Duration.ofSeconds(10));
    }
}
