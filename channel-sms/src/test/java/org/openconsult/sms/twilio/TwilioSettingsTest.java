package org.openconsult.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class TwilioSettingsTest {
    private static final String SID = "consult.sms.twilio.account-sid=AC0123456789abcdef0123456789ABCDEF";
    private static final String TOKEN = "consult.sms.twilio.auth-token=secret-token";

    private static final OutgoingMessage OUTGOING = new OutgoingMessage(
            "0f1e/7-0",
            new Address(SmsChannel.ID, "+5016001234"),
            new DrawnMessage("Thank you", List.of(), Optional.empty(), 1));

    private final WebApplicationContextRunner app = new WebApplicationContextRunner()
            .withBean(RecordingReception.class)
            .withBean(RecordingReports.class)
            .withConfiguration(AutoConfigurations.of(SmsAutoConfiguration.class, TwilioAutoConfiguration.class));

    @Test
    void isAChannelWithoutAProviderWhenNothingIsSet() {
        app.run(context -> assertThat(context)
                .hasSingleBean(SmsChannel.class)
                .doesNotHaveBean(Transport.class)
                .doesNotHaveBean(TwilioWebhook.class));
    }

    @Test
    void takesEmptySettingsForNone() {
        app.withPropertyValues("consult.sms.twilio.account-sid=", "consult.sms.twilio.auth-token= ")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Transport.class));
    }

    @Test
    void opensTheWayThroughTwilioWhenTheAccountIsSet() {
        app.withPropertyValues(SID, TOKEN).run(context -> {
            assertThat(context).hasSingleBean(TwilioWebhook.class);
            assertThat(context.getBean("twilioTransport", Transport.class).channel())
                    .isEqualTo(SmsChannel.ID);
            assertThat(context.getBean("twilioTransport", Transport.class).provider())
                    .isEqualTo("Twilio");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "consult.sms.twilio.from=+15017122661",
        "consult.sms.twilio.from=12345",
        "consult.sms.twilio.from=OpenConsult",
        "consult.sms.twilio.messaging-service-sid=MG00000000000000000000000000000000",
        "consult.sms.twilio.api-url=http://127.0.0.1:4010",
        "consult.sms.twilio.api-url=https://proxy.example.org/twilio/",
        "consult.sms.twilio.replies=webhook",
        "consult.sms.twilio.replies=",
        "consult.sms.twilio.segments-per-second=0.5",
        "consult.sms.twilio.connect-timeout=100ms",
        "consult.sms.twilio.read-timeout=12s"
    })
    void takesWhatCanBeRight(String setting) {
        app.withPropertyValues(SID, TOKEN, setting)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource({
        "account-sid,AC0123456789abcdef0123456789ABCDEF,auth-token",
        "auth-token,secret-token,account-sid",
        "from,+15017122661,account-sid",
        "api-url,http://127.0.0.1:4010,account-sid"
    })
    void stopsTheStartWhenTheRestIsMissing(String given, String value, String missing) {
        app.withPropertyValues("consult.sms.twilio." + given + "=" + value)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(WrongSettingException.class)
                        .hasMessageStartingWith("consult.sms.twilio." + missing + ": It is missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "consult.sms.twilio.account-sid,AC123",
        "consult.sms.twilio.account-sid,SK0123456789abcdef0123456789ABCDEF",
        "consult.sms.twilio.auth-token,two secret-words",
        "consult.sms.twilio.from,my number is 5",
        "consult.sms.twilio.messaging-service-sid,MG1",
        "consult.sms.twilio.api-url,localhost",
        "consult.sms.twilio.api-url,http://[bad",
        "consult.sms.twilio.replies,mail",
        "consult.sms.twilio.replies,api",
        "consult.sms.twilio.segments-per-second,0",
        "consult.sms.twilio.segments-per-second,NaN",
        "consult.sms.twilio.segments-per-second,1001",
        "consult.sms.twilio.connect-timeout,99ms",
        "consult.sms.twilio.read-timeout,13s",
        "consult.sms.twilio.max-body,1B",
        "consult.sms.twilio.max-parameters,0",
        "consult.public-url,consult.example.org",
        "consult.public-url,ftp://consult.example.org",
        "consult.public-url,https://consult.example.org/?a=b",
        "consult.sms.page-segments,0"
    })
    void stopsTheStartWithOneSentenceWhenASettingCannotBeRight(String setting, String value) {
        app.withPropertyValues(SID, TOKEN, setting + "=" + value).run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .isInstanceOfSatisfying(WrongSettingException.class, wrong -> assertThat(wrong.setting())
                        .isEqualTo(setting))
                .hasMessageNotContaining("secret"));
    }

    @ParameterizedTest
    @CsvSource({"from=+15017122661", "messaging-service-sid=MG00000000000000000000000000000000"})
    void sendsAsSoonAsThereIsASender(String sender) {
        app.withPropertyValues(SID, TOKEN, "consult.sms.twilio." + sender, "consult.sms.twilio.replies=api")
                .run(context -> assertThat(context.getBean("twilioTransport", Transport.class)
                                .sends())
                        .isTrue());
    }

    @Test
    void sendsNothingWithoutASender() {
        app.withPropertyValues(SID, TOKEN, "consult.sms.twilio.from=").run(context -> {
            Transport twilio = context.getBean("twilioTransport", Transport.class);
            assertThat(twilio.sends()).isFalse();
            assertThatThrownBy(() -> twilio.send(OUTGOING)).isInstanceOf(UnsupportedOperationException.class);
        });
    }

    @Test
    void takesALongCodesPaceUntilToldOtherwise() {
        app.withPropertyValues(SID, TOKEN).run(context -> assertThat(
                        context.getBean("twilioTransport", Transport.class).limits())
                .isEqualTo(new SendLimits(1, true, Duration.ofSeconds(1))));
        app.withPropertyValues(SID, TOKEN, "consult.sms.twilio.segments-per-second=100")
                .run(context -> assertThat(context.getBean("twilioTransport", Transport.class)
                                .limits()
                                .perSecond())
                        .isEqualTo(100));
    }

    @Test
    void saysWhatRepliesThroughTheApiNeed() {
        app.withPropertyValues(SID, TOKEN, "consult.sms.twilio.replies=api").run(context -> assertThat(
                        context.getStartupFailure())
                .rootCause()
                .hasMessage("consult.sms.twilio.replies: With api, replies are sent through Twilio's API and need"
                        + " a sender: set consult.sms.twilio.from or consult.sms.twilio.messaging-service-sid."));
    }

    @Test
    void showsTheTokenNowhere() {
        app.withPropertyValues(SID, TOKEN).run(context -> {
            assertThat(context.getBean(TwilioSettings.class).toString()).doesNotContain("secret");
            assertThat(context.getBean(TwilioAccount.class).toString()).doesNotContain("secret");
        });
    }
}
