package org.openconsult.teams;

import java.time.Clock;
import java.util.Optional;
import org.openconsult.channel.Address;
import org.openconsult.outbox.Whereabouts;
import org.openconsult.teams.connector.Connector;
import org.openconsult.teams.connector.Registration;
import org.openconsult.teams.sending.Conversations;
import org.openconsult.teams.sending.Members;
import org.openconsult.teams.sending.TeamsTransport;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Lets the bot say something when its settings are given. */
@AutoConfiguration
@Conditional(TeamsIsSet.class)
@EnableConfigurationProperties(TeamsSettings.class)
public class TeamsSendingAutoConfiguration {

    @Bean
    Registration teamsRegistration(TeamsSettings settings) {
        return new Registration(
                settings.checkedLoginUrl(),
                settings.checkedTenantId(),
                settings.checkedAppId(),
                settings.checkedAppPassword());
    }

    @Bean
    Connector teamsConnector(TeamsSettings settings, Registration bot, Clock clock) {
        return new Connector(bot, settings.connectTimeout(), settings.readTimeout(), clock);
    }

    @Bean
    TeamsTransport teamsTransport(Connector connector, Registration bot, Whereabouts whereabouts, Clock clock) {
        return new TeamsTransport(connector, bot, kept(whereabouts), clock);
    }

    @Bean
    Members teamsMembers(Connector connector, Whereabouts whereabouts) {
        return new Members(connector, kept(whereabouts));
    }

    private static Conversations kept(Whereabouts whereabouts) {
        return new Conversations() {
            @Override
            public Optional<String> of(Address whom) {
                return whereabouts.of(whom);
            }

            @Override
            public void heard(Address whom, String how) {
                whereabouts.heard(whom, how);
            }
        };
    }
}
