package org.openconsult.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.teams.webhook.TeamsWebhook;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

/** A bot is there with all of its settings, not there with none, and half of them stop the start. */
class TeamsSettingsTest {
    private static final String[] WHOLE = {
        "consult.teams.app-id=c9e8c047-2a74-40a2-b28a-b162d5f5327c",
        "consult.teams.app-password=known-to-two",
        "consult.teams.tenant-id=72f988bf-86f1-41af-91ab-2d7cd011db47"
    };

    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withBean(Clock.class, Clock::systemUTC)
            .withConfiguration(AutoConfigurations.of(TeamsAutoConfiguration.class, TeamsBotAutoConfiguration.class));

    @Test
    void hasNoBotWhenNothingIsSet() {
        app.withPropertyValues("consult.teams.app-id=", "consult.teams.max-body=2MB")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(TeamsWebhook.class));
    }

    @ParameterizedTest
    @CsvSource({
        "app-id, '', app-id",
        "app-id, our-bot, app-id",
        "app-password, '', app-password",
        "app-password, ' ', app-password",
        "tenant-id, '', tenant-id",
        "tenant-id, common, tenant-id",
        "tenant-id, example.onmicrosoft.com, tenant-id",
        "openid-metadata-url, nowhere, openid-metadata-url",
        "openid-metadata-url, ftp://example.org, openid-metadata-url",
        "login-url, nowhere, login-url",
        "connect-timeout, 1m, connect-timeout",
        "read-timeout, 1ms, read-timeout",
        "max-body, 1GB, max-body"
    })
    void stopsTheStartAndSaysWhichSettingIsWrong(String name, String value, String named) {
        app.withPropertyValues(WHOLE)
                .withPropertyValues("consult.teams." + name + "=" + value)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(WrongSettingException.class)
                        .hasMessageStartingWith("consult.teams." + named + ": "));
    }

    @ParameterizedTest
    @CsvSource({
        "app-password, known-to-two, app-id",
        "tenant-id, 72f988bf-86f1-41af-91ab-2d7cd011db47, app-id",
        "openid-metadata-url, http://127.0.0.1:9/metadata, app-id",
        "login-url, http://127.0.0.1:9, app-id"
    })
    void anyOfThemAloneStopsTheStart(String name, String value, String named) {
        app.withPropertyValues("consult.teams." + name + "=" + value).run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(WrongSettingException.class)
                .hasMessageStartingWith("consult.teams." + named + ": ")
                .hasMessageNotContaining("known-to-two"));
    }

    @Test
    void hidesWhatItHolds() {
        assertThat(new TeamsSettings(
                                "id",
                                "known-to-two",
                                null,
                                null,
                                null,
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(5),
                                DataSize.ofMegabytes(1))
                        .toString())
                .isEqualTo("TeamsSettings[hidden]");
    }
}
