package org.openconsult.app.keys;

import java.security.SecureRandom;
import org.openconsult.app.settings.ConsultSettings;
import org.openconsult.app.settings.DataFolder;
import org.openconsult.app.settings.DatabaseChoice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    SecretKeys secretKeys(ConsultSettings settings, DatabaseChoice choice, DataFolder folder, SecureRandom random) {
        return new KeySource(settings.keys(), folder, random).keys(choice.isEmbedded());
    }
}
