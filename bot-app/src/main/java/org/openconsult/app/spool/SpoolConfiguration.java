package org.openconsult.app.spool;

import java.security.SecureRandom;
import org.openconsult.app.flow.Unspooled;
import org.openconsult.app.keys.SecretKeys;
import org.openconsult.app.settings.CannotStartException;
import org.openconsult.app.settings.DataFolder;
import org.openconsult.app.start.DatabaseStart;
import org.openconsult.inbox.Reception;
import org.openconsult.participant.Sealing;
import org.openconsult.spool.Outage;
import org.openconsult.spool.Spool;
import org.openconsult.spool.SpoolException;
import org.openconsult.spool.SpoolReplay;
import org.openconsult.spool.SpoolingReception;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
class SpoolConfiguration {

    @Bean
    Spool spool(DataFolder folder, SpoolSettings settings, SecretKeys keys, SecureRandom random) {
        try {
            return Spool.open(folder.prepared().spool(), settings.limits(), new Sealing(keys.encryption(), random));
        } catch (SpoolException e) {
            throw new CannotStartException(String.valueOf(e.getMessage()), e);
        }
    }

    @Bean
    Outage outage() {
        return new Outage();
    }

    /** What every provider's messages go through, behind the front door. */
    @Bean
    @Fallback
    SpoolingReception spoolingReception(@Unspooled Reception reception, Spool spool, Outage outage) {
        return new SpoolingReception(reception, spool, outage);
    }

    @Bean
    SpoolReplay spoolReplay(@Unspooled Reception reception, Spool spool, Outage outage) {
        return new SpoolReplay(spool, reception, outage);
    }

    @Bean
    Replaying replaying(SpoolReplay replay, DatabaseStart start, SpoolSettings settings) {
        return new Replaying(replay, () -> start.waitingFor().isEmpty(), settings.pause());
    }
}
