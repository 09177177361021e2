package org.openconsult.app.settings;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsConfiguration.class);

    /**
     * The one clock that everything is given. In milliseconds, as the database keeps times: what is decided with a time is
     * decided the same again with the time that is stored.
     */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    DatabaseChoice databaseChoice(Environment environment) {
        return DatabaseChoice.read(environment);
    }

    @Bean
    DataFolder dataFolder(ConsultSettings settings) {
        return DataFolder.read(settings.dataDir());
    }

    @Bean
    Site site(ConsultSettings settings) {
        Optional<PublicUrl> publicUrl = PublicUrl.read(settings.publicUrl());
        publicUrl
                .filter(PublicUrl::isExposed)
                .ifPresent(
                        url -> LOG.warn(
                                "consult.public-url is not https: what people write and coordinators' passwords can be read on the way."));
        return new Site(publicUrl);
    }
}
