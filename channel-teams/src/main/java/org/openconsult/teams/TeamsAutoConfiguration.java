package org.openconsult.teams;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Makes Microsoft Teams a channel of any app that has this module on its class path. */
@AutoConfiguration
public class TeamsAutoConfiguration {

    @Bean
    TeamsChannel teamsChannel() {
        return new TeamsChannel();
    }
}
