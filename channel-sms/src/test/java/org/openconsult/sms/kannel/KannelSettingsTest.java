package org.openconsult.sms.kannel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.Address;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendLimits;
import org.openconsult.channel.Transport;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.sms.SmsAutoConfiguration;
import org.openconsult.sms.SmsChannel;
import org.openconsult.sms.played.RecordingReception;
import org.openconsult.sms.played.RecordingReports;
import org.openconsult.sms.twilio.TwilioAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class KannelSettingsTest {
    private static final String TOKEN = "consult.sms.kannel.inbound-token=s3cret-token";
    private static final String[] SENDING = {
        TOKEN,
        "consult.sms.kannel.sendsms-url=http://127.0.0.1:13013/cgi-bin/sendsms",
        "consult.sms.kannel.username=openconsult",
        "consult.sms.kannel.password=s3cret-password",
        "consult.sms.kannel.from=+5016000000"
    };

    private final WebApplicationContextRunner app = new WebApplicationContextRunner()
            .withBean(RecordingReception.class)
            .withBean(RecordingReports.class)
            .withConfiguration(AutoConfigurations.of(
                    SmsAutoConfiguration.class, TwilioAutoConfiguration.class, KannelAutoConfiguration.class));

    @Test
    void staysAwayWhenNothingIsSet() {
        app.run(context -> assertThat(context)
                .hasSingleBean(SmsChannel.class)
                .doesNotHaveBean(Transport.class)
                .doesNotHaveBean(KannelWebhook.class));
    }

    @Test
    void takesEmptySettingsForNone() {
        app.withPropertyValues("consult.sms.kannel.inbound-token=", "consult.sms.kannel.from= ")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Transport.class));
    }

    @Test
    void receivesWithATokenAlone() {
        app.withPropertyValues(TOKEN).run(context -> {
            Transport kannel = context.getBean(Transport.class);
            assertThat(context).hasSingleBean(KannelWebhook.class);
            assertThat(kannel.channel()).isEqualTo(SmsChannel.ID);
            assertThat(kannel.provider()).isEqualTo("Kannel");
            assertThat(kannel.sends()).isFalse();
            assertThatThrownBy(() -> kannel.send(message())).isInstanceOf(UnsupportedOperationException.class);
        });
    }

    @Test
    void sendsWithSendsms() {
        app.withPropertyValues(SENDING)
                .withPropertyValues("consult.sms.kannel.replies=api")
                .run(context ->
                        assertThat(context.getBean(Transport.class).sends()).isTrue());
    }

    @Test
    void standsBesideTwilio() {
        app.withPropertyValues(SENDING)
                .withPropertyValues(
                        "consult.sms.twilio.account-sid=AC0123456789abcdef0123456789ABCDEF",
                        "consult.sms.twilio.auth-token=secret-token")
                .run(context -> assertThat(
                                context.getBeansOfType(Transport.class).values())
                        .extracting(Transport::provider)
                        .containsOnly("Twilio", "Kannel"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consult.sms.kannel.sendsms-url=https://sms.example.org/cgi-bin/sendsms",
                "consult.sms.kannel.sendsms-url=http://[::1]:13013/cgi-bin/sendsms",
                "consult.sms.kannel.from=1234",
                "consult.sms.kannel.from=OpenConsult",
                "consult.sms.kannel.callback-url=http://10.0.0.5:8080/",
                "consult.sms.kannel.replies=webhook",
                "consult.sms.kannel.replies=",
                "consult.sms.kannel.segments-per-second=0.5",
                "consult.sms.kannel.connect-timeout=100ms",
                "consult.sms.kannel.read-timeout=12s"
            })
    void takesWhatCanBeRight(String setting) {
        app.withPropertyValues(SENDING).withPropertyValues(setting).run(context -> assertThat(context)
                .hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"inbound-token", "sendsms-url", "username", "password", "from"})
    void stopsTheStartWhenOneIsMissing(String missing) {
        app.withPropertyValues(SENDING)
                .withPropertyValues("consult.sms.kannel." + missing + "=")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(WrongSettingException.class)
                        .hasMessageStartingWith("consult.sms.kannel." + missing + ": It is missing")
                        .hasMessageNotContaining("s3cret"));
    }

    @ParameterizedTest
    @CsvSource({
        "consult.sms.kannel.inbound-token,two s3cret-words",
        "consult.sms.kannel.sendsms-url,127.0.0.1:13013",
        "consult.sms.kannel.sendsms-url,http://[bad",
        "consult.sms.kannel.sendsms-url,http://127.0.0.1:13013/cgi-bin/sendsms?username=u&password=s3cret",
        "consult.sms.kannel.sendsms-url,http://u:s3cret@127.0.0.1/",
        "consult.sms.kannel.username,open consult",
        "consult.sms.kannel.password,s3cret ñ",
        "consult.sms.kannel.from,my number is 5",
        "consult.sms.kannel.callback-url,10.0.0.5",
        "consult.sms.kannel.callback-url,http://10.0.0.5/?a=b",
        "consult.sms.kannel.replies,mail",
        "consult.sms.kannel.segments-per-second,0",
        "consult.sms.kannel.segments-per-second,NaN",
        "consult.sms.kannel.segments-per-second,1001",
        "consult.sms.kannel.connect-timeout,99ms",
        "consult.sms.kannel.read-timeout,13s",
        "consult.sms.kannel.max-body,1B",
        "consult.sms.kannel.max-parameters,19",
        "consult.public-url,http://["
    })
    void stopsTheStartWithOneSentenceWhenASettingCannotBeRight(String setting, String value) {
        app.withPropertyValues(SENDING)
                .withPropertyValues(setting + "=" + value)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOfSatisfying(WrongSettingException.class, wrong -> assertThat(wrong.setting())
                                .isEqualTo(setting))
                        .hasMessageNotContaining("s3cret"));
    }

    @Test
    void saysWhatRepliesThroughSendsmsNeed() {
        app.withPropertyValues(TOKEN, "consult.sms.kannel.replies=api")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessage("consult.sms.kannel.replies: With api, replies are sent through sendsms:"
                                + " set consult.sms.kannel.sendsms-url, .username, .password and .from."));
    }

    @Test
    void takesTenPartsASecondUntilToldOtherwise() {
        app.withPropertyValues(TOKEN)
                .run(context -> assertThat(context.getBean(Transport.class).limits())
                        .isEqualTo(new SendLimits(10, true, Duration.ofSeconds(1))));
        app.withPropertyValues(TOKEN, "consult.sms.kannel.segments-per-second=0.2")
                .run(context -> assertThat(
                                context.getBean(Transport.class).limits().perSecond())
                        .isEqualTo(0.2));
    }

    @Test
    void showsItsSecretsNowhere() {
        app.withPropertyValues(SENDING).run(context -> {
            KannelGateway gateway = context.getBean(KannelGateway.class);
            assertThat(context.getBean(KannelSettings.class) + "" + gateway + gateway.token() + gateway.account())
                    .doesNotContain("s3cret");
        });
    }

    private static OutgoingMessage message() {
        return new OutgoingMessage(
                "0f1e/7-0",
                new Address(SmsChannel.ID, "+5016001234"),
                new DrawnMessage("Thank you", List.of(), Optional.empty(), 1));
    }
}
