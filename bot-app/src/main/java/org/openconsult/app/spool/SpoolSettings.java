package org.openconsult.app.spool;

import java.time.Duration;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.spool.SpoolLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much the spool takes and how it is emptied.
 *
 * @param maxSize the most that its folder holds; providers are told to try again with what does not fit
 * @param maxMessages the most messages that wait; the same with one more
 * @param tries after how many refusals a message that cannot be digested is set aside
 * @param pause how long it waits between two tries to empty it
 */
@ConfigurationProperties("consult.spool")
record SpoolSettings(
        @DefaultValue("64MB") DataSize maxSize,
        @DefaultValue("50000") int maxMessages,
        @DefaultValue("60") int tries,
        @DefaultValue("1s") Duration pause) {
    private static final DataSize SMALLEST = DataSize.ofMegabytes(1);
    private static final DataSize LARGEST = DataSize.ofGigabytes(16);
    private static final int MOST_MESSAGES = 1_000_000;
    private static final int MOST_TRIES = 100_000;
    private static final Duration SHORTEST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    SpoolSettings {
        require("max-size", isBetween(maxSize, SMALLEST, LARGEST), "1MB to 16GB");
        require("max-messages", isBetween(maxMessages, 1, MOST_MESSAGES), "1 to " + MOST_MESSAGES);
        require("tries", isBetween(tries, 1, MOST_TRIES), "1 to " + MOST_TRIES);
        require("pause", isBetween(pause, SHORTEST, LONGEST), "50ms to 1m");
    }

    private static <T extends Comparable<T>> boolean isBetween(T value, T least, T most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void require(String name, boolean right, String range) {
        if (!right) {
            throw new WrongSettingException("consult.spool." + name, "It must be from " + range + ".");
        }
    }

    SpoolLimits limits() {
        return new SpoolLimits(maxSize.toBytes(), maxMessages, tries);
    }
}
