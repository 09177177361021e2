package org.openconsult.sms.twilio.missed;

import java.time.Duration;
import org.openconsult.channel.WrongSettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Asking Twilio for messages that it could not bring.
 *
 * @param enabled whether it is done
 * @param pause how long between two looks
 * @param reach how old a message may be that is still taken in
 */
@ConfigurationProperties("consult.sms.twilio.fetch")
public record FetchSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5m") Duration pause,
        @DefaultValue("24h") Duration reach) {

    public FetchSettings {
        between("pause", pause, Duration.ofSeconds(10), Duration.ofDays(1), "10s to 24h");
        between("reach", reach, Duration.ofMinutes(10), Duration.ofDays(30), "10m to 30d");
    }

    private static void between(String name, Duration value, Duration least, Duration most, String range) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new WrongSettingException("consult.sms.twilio.fetch." + name, "It must be from " + range + ".");
        }
    }
}
