package org.openconsult.http.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

class SettingsConditionTest {
    private final ApplicationContextRunner app = new ApplicationContextRunner().withUserConfiguration(LoudApp.class);

    @Test
    void isMetWhereTheSettingsAreAsWanted() {
        app.withPropertyValues("some.place.volume=11")
                .run(context -> assertThat(context).hasBean("loud"));
    }

    @Test
    void isNotMetWhereTheyAreOtherwiseOrNotThere() {
        app.withPropertyValues("some.place.volume=3")
                .run(context -> assertThat(context).doesNotHaveBean("loud"));
        app.run(context -> assertThat(context).doesNotHaveBean("loud"));
    }

    @Test
    void readsWhatIsNotGivenAsItIsUsed() {
        app.withPropertyValues("some.place.name=anything")
                .run(context -> assertThat(context).hasBean("loud"));
    }

    @ConfigurationProperties("some.place")
    record Settings(
            @DefaultValue("") String name,
            @DefaultValue("10") int volume) {}

    static class IsLoud extends SettingsCondition<Settings> {
        IsLoud() {
            super(Settings.class, settings -> settings.volume() > 9);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class LoudApp {
        @Bean
        @Conditional(IsLoud.class)
        String loud() {
            return "";
        }
    }
}
