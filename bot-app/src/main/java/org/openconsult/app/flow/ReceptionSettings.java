package org.openconsult.app.flow;

import java.time.Duration;
import org.openconsult.channel.WrongSettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is taken in at once.
 *
 * @param atOnce messages that are worked on at the same time
 * @param patience how long one more waits before its provider is told to bring it again; providers wait some fifteen
 *     seconds in all
 */
@ConfigurationProperties("consult.reception")
public record ReceptionSettings(
        @DefaultValue("64") int atOnce, @DefaultValue("4s") Duration patience) {

    public ReceptionSettings {
        if (atOnce < 1 || atOnce > 10_000) {
            throw new WrongSettingException("consult.reception.at-once", "It must be from 1 to 10000.");
        }
        if (patience.isNegative() || patience.compareTo(Duration.ofSeconds(12)) > 0) {
            throw new WrongSettingException("consult.reception.patience", "It must be from 0s to 12s.");
        }
    }
}
