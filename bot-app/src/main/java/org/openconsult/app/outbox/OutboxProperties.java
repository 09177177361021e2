package org.openconsult.app.outbox;

import java.time.Duration;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.delivery.OutboxSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;

/**
 * How messages are sent, as it was written; what each means stands at {@link OutboxSettings}.
 *
 * @param maxAttempts after so many failures a message is a dead letter
 */
@ConfigurationProperties("consult.outbox")
record OutboxProperties(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("500") int batch,
        @DefaultValue("4") int threads,
        @DefaultValue("24h") Duration replyExpiry,
        @DefaultValue("12") int maxAttempts,
        @DefaultValue("2s") Duration firstPause,
        @DefaultValue("2") double pauseFactor,
        @DefaultValue("10m") Duration longestPause,
        @DefaultValue("60s") Duration unknownPause,
        @DefaultValue("10m") Duration unsendableAfter,
        @DefaultValue("1") double rateShare,
        @DefaultValue("10s") Duration stopWait) {

    OutboxProperties {
        between("lease", lease, "2s", "10m");
        between("poll", poll, "50ms", "1m");
        between("batch", batch, 10, 10_000);
        between("threads", threads, 1, 64);
        between("reply-expiry", replyExpiry, "1m", "30d");
        between("max-attempts", maxAttempts, 1, 1_000);
        between("first-pause", firstPause, "100ms", "1h");
        between("pause-factor", pauseFactor, 1, 10);
        between("longest-pause", longestPause, "100ms", "24h");
        between("unknown-pause", unknownPause, "0s", "1h");
        between("unsendable-after", unsendableAfter, "0s", "7d");
        between("rate-share", rateShare, 0.001, 1);
        between("stop-wait", stopWait, "0s", "2m");
        require("longest-pause", longestPause.compareTo(firstPause) >= 0, "at least consult.outbox.first-pause");
    }

    OutboxSettings settings() {
        return new OutboxSettings(
                lease,
                poll,
                batch,
                threads,
                replyExpiry,
                maxAttempts,
                firstPause,
                pauseFactor,
                longestPause,
                unknownPause,
                unsendableAfter,
                rateShare,
                stopWait);
    }

    private static void between(String name, Duration value, String least, String most) {
        boolean right = value.compareTo(length(least)) >= 0 && value.compareTo(length(most)) <= 0;
        require(name, right, "from " + least + " to " + most);
    }

    private static Duration length(String written) {
        return DurationStyle.SIMPLE.parse(written);
    }

    private static void between(String name, int value, int least, int most) {
        require(name, value >= least && value <= most, "from " + least + " to " + most);
    }

    private static void between(String name, double value, double least, double most) {
        require(name, value >= least && value <= most, "from " + plain(least) + " to " + plain(most));
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? Long.toString(Math.round(bound)) : Double.toString(bound);
    }

    private static void require(String name, boolean right, String range) {
        if (!right) {
            throw new WrongSettingException("consult.outbox." + name, "It must be " + range + ".");
        }
    }
}
