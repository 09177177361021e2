package org.openconsult.app.flow;

import java.time.Duration;
import org.openconsult.channel.WrongSettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Taking over what another instance left.
 *
 * @param patience how long a turn may be unfinished before somebody else finishes it
 * @param pause how long between two looks
 */
@ConfigurationProperties("consult.recovery")
record RecoverySettings(
        @DefaultValue("30s") Duration patience,
        @DefaultValue("15s") Duration pause) {

    RecoverySettings {
        between("patience", patience, Duration.ofSeconds(1), Duration.ofHours(1));
        between("pause", pause, Duration.ofSeconds(1), Duration.ofHours(1));
    }

    private static void between(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new WrongSettingException("consult.recovery." + name, "It must be from 1s to 1h.");
        }
    }
}
