package org.openconsult.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.channel.Transport;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.telegram.played.BotApiServer;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** A bot is there with all of its settings, not there with none, and half of them stop the start. */
class TelegramSettingsTest {
    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withBean(Clock.class, Clock::systemUTC)
            .withConfiguration(
                    AutoConfigurations.of(TelegramAutoConfiguration.class, TelegramBotAutoConfiguration.class));

    @Test
    void isAChannelWithoutABotWhenNothingIsSet() {
        app.withPropertyValues("consult.telegram.token=")
                .run(context ->
                        assertThat(context).hasSingleBean(TelegramChannel.class).doesNotHaveBean(Transport.class));
    }

    @ParameterizedTest
    @CsvSource({
        "consult.telegram.token, 12345, consult.telegram.token",
        "consult.telegram.webhook-secret, abc, consult.telegram.token",
        "consult.telegram.mode, webhook, consult.telegram.token",
        "consult.telegram.mode, sometimes, consult.telegram.mode",
        "consult.telegram.poll-timeout, 2m, consult.telegram.poll-timeout"
    })
    void stopsTheStartAndSaysWhichSettingIsWrong(String name, String value, String named) {
        app.withPropertyValues(name + "=" + value).run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining(named));
    }

    @ParameterizedTest
    @CsvSource({"'', polling", "' polling ', polling", "' webhook ', webhook"})
    void readsTheModeAsItIsMeant(String given, String meant) {
        new ApplicationContextRunner()
                .withUserConfiguration(UsesWebhookApp.class)
                .withPropertyValues("consult.telegram.mode=" + given)
                .run(context -> assertThat(context.getBeansOfType(String.class)).containsKey(meant));
    }

    @Configuration(proxyBeanMethods = false)
    static class UsesWebhookApp {
        @Bean
        @Conditional(UsesWebhook.class)
        String webhook() {
            return "";
        }

        @Bean
        @Conditional(UsesWebhook.Not.class)
        String polling() {
            return "";
        }
    }

    @Test
    void hidesTheTokenAndTheSecret() {
        assertThatThrownBy(() -> settings("123:short").checkedToken())
                .isInstanceOf(WrongSettingException.class)
                .hasMessageNotContaining("short");
        assertThat(settings(BotApiServer.TOKEN).toString()).isEqualTo("TelegramSettings[hidden]");
    }

    private static TelegramSettings settings(String token) {
        return new TelegramSettings(
                token,
                "polling",
                null,
                1,
                "https://api.telegram.org",
                java.time.Duration.ofSeconds(5),
                java.time.Duration.ofSeconds(5),
                java.time.Duration.ofSeconds(20),
                org.springframework.util.unit.DataSize.ofMegabytes(1));
    }
}
