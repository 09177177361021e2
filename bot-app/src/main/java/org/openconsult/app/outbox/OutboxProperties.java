package org.openconsult.app.outbox;

import java.time.Duration;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.delivery.OutboxSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent, as it was written; {@link OutboxSettings} says what each means.
 *
 * @param attempts after so many failures a message is a dead letter
 */
@ConfigurationProperties("consult.outbox")
record OutboxProperties(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("500") int batch,
        @DefaultValue("4") int threads,
        @DefaultValue("24h") Duration replyExpiry,
        @DefaultValue("12") int attempts,
        @DefaultValue("2s") Duration firstPause,
        @DefaultValue("2") double pauseFactor,
        @DefaultValue("10m") Duration longestPause,
        @DefaultValue("1m") Duration unknownPause,
        @DefaultValue("10m") Duration unsendableAfter,
        @DefaultValue("1") double rateShare,
        @DefaultValue("8s") Duration stopWait) {
    private static final Duration MOMENT = Duration.ofMillis(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MONTH = Duration.ofDays(31);

    OutboxProperties {
        between("lease", lease, Duration.ofSeconds(2), HOUR);
        between("poll", poll, MOMENT, HOUR);
        between("batch", batch, 1, 100_000);
        between("threads", threads, 1, 64);
        between("reply-expiry", replyExpiry, Duration.ofMinutes(1), MONTH);
        between("attempts", attempts, 1, 1_000);
        between("first-pause", firstPause, MOMENT, HOUR);
        between("pause-factor", pauseFactor, 1, 10);
        between("longest-pause", longestPause, firstPause, Duration.ofDays(1));
        between("unknown-pause", unknownPause, MOMENT, Duration.ofDays(1));
        between("unsendable-after", unsendableAfter, Duration.ofSeconds(1), MONTH);
        between("rate-share", rateShare, 0.001, 1);
        between("stop-wait", stopWait, Duration.ZERO, HOUR);
    }

    OutboxSettings settings() {
        return new OutboxSettings(
                lease,
                poll,
                batch,
                threads,
                replyExpiry,
                attempts,
                firstPause,
                pauseFactor,
                longestPause,
                unknownPause,
                unsendableAfter,
                rateShare,
                stopWait);
    }

    private static <T extends Comparable<T>> void between(String name, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new WrongSettingException(
                    "consult.outbox." + name, "It must be from " + written(least) + " to " + written(most) + ".");
        }
    }

    private static void between(String name, double value, double least, double most) {
        between(name, Double.valueOf(value), Double.valueOf(least), Double.valueOf(most));
    }

    private static void between(String name, int value, int least, int most) {
        between(name, Integer.valueOf(value), Integer.valueOf(least), Integer.valueOf(most));
    }

    private static String written(Object limit) {
        return limit instanceof Duration length ? length.toMillis() + "ms" : limit.toString();
    }
}
