package org.openconsult.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.sms.SmsAutoConfiguration;
import org.openconsult.sms.SmsChannel;
import org.openconsult.sms.played.RecordingReception;
import org.openconsult.sms.played.RecordingReports;
import org.openconsult.sms.played.WebhookServer;
import org.openconsult.sms.twilio.missed.Fetching;
import org.openconsult.sms.twilio.sending.ApiServer;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** As an operator's settings make it, against a server that plays Twilio's API. */
class FetchAutoConfigurationTest {
    private final ApiServer twilio = new ApiServer();

    private final WebApplicationContextRunner app = new WebApplicationContextRunner()
            .withBean(RecordingReception.class)
            .withBean(RecordingReports.class)
            .withBean(Clock.class, () -> Clock.fixed(WebhookServer.NOW, ZoneOffset.UTC))
            .withConfiguration(AutoConfigurations.of(
                    SmsAutoConfiguration.class, TwilioAutoConfiguration.class, TwilioFetchAutoConfiguration.class))
            .withPropertyValues(
                    "consult.sms.twilio.account-sid=AC00000000000000000000000000000000",
                    "consult.sms.twilio.auth-token=secret-token",
                    "consult.sms.twilio.api-url=" + twilio.address() + "/below");

    @AfterEach
    void close() {
        twilio.close();
    }

    @Test
    @Timeout(60)
    void takesInWhatTwilioListsAsTheWebhookWouldHave() {
        twilio.answers(200, """
                {"messages":[{"sid":"SM02","direction":"inbound","status":"received","from":"whatsapp:+5016001234",
                "to":"whatsapp:+15017122662","body":"4 look","num_media":"0","date_sent":"Mon, 05 Oct 2020 13:30:00 +0000"},
                {"sid":"MM01","direction":"inbound","status":"received","from":"5016001234","to":"+15017122661",
                "body":"3 look","num_media":"1","date_sent":"Mon, 05 Oct 2020 13:00:00 +0000"}],
                "media_list":[{"content_type":"audio/amr"}],"next_page_uri":null}
                """);
        app.withPropertyValues(
                        "consult.sms.twilio.numbers=+15017122661, 12345",
                        "consult.sms.twilio.whatsapp-from=+15017122662")
                .run(context -> {
                    RecordingReception reception = context.getBean(RecordingReception.class);
                    while (reception.received.size() < 2) {
                        TimeUnit.MILLISECONDS.sleep(20);
                    }
                    InboundMessage text = reception.received.get(0);
                    assertThat(text.key().value()).isEqualTo("twilio:MM01");
                    assertThat(text.from()).isEqualTo(new Address(SmsChannel.ID, "+5016001234"));
                    assertThat(text.text()).isEqualTo("3 look");
                    assertThat(text.attachments()).containsExactly(Attachment.VOICE);
                    assertThat(text.arrival()).isEqualTo(Arrival.FETCHED);
                    assertThat(text.receivedAt()).isEqualTo(WebhookServer.NOW.minus(Duration.ofHours(1)));
                    InboundMessage chat = reception.received.get(1);
                    assertThat(chat.key().value()).isEqualTo("twilio_whatsapp:SM02");
                    assertThat(chat.from()).isEqualTo(new Address(new ChannelId("whatsapp"), "+5016001234"));
                    assertThat(chat.answerWay()).isEqualTo(AnswerWay.BY_SENDING);
                });
        assertThat(twilio.asked())
                .extracting(ApiServer.Asked::path)
                .allSatisfy(path -> assertThat(path).startsWith("/below/2010-04-01/Accounts/AC" + "0".repeat(32)))
                .satisfiesExactly(
                        path -> assertThat(path).contains("/Messages.json?", "To=whatsapp%3A%2B15017122662"),
                        path -> assertThat(path)
                                .contains("/Messages.json?", "To=%2B15017122661", "PageSize=500")
                                .contains("DateSent%3E=2020-10-04T14%3A00%3A00Z"),
                        path -> assertThat(path).contains("/Messages.json?", "To=12345"),
                        path -> assertThat(path).endsWith("/Messages/MM01/Media.json"));
    }

    @Test
    void canBeSwitchedOff() {
        app.withPropertyValues("consult.sms.twilio.from=+15017122661", "consult.sms.twilio.fetch.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Fetching.class));
    }

    @Test
    void isNotThereWithoutTwilio() {
        new WebApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(SmsAutoConfiguration.class, TwilioFetchAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Fetching.class));
    }

    @Test
    void asksForNothingWhereOnlyTheAccountIsKnown() {
        app.run(context ->
                assertThat(context.getBean(Fetching.class).isRunning()).isFalse());
        app.withPropertyValues("consult.sms.twilio.from=OpenConsult")
                .run(context ->
                        assertThat(context.getBean(Fetching.class).isRunning()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=+15017122661",
                "from=12345",
                "messaging-service-sid=MG00000000000000000000000000000000",
                "whatsapp-from=+15017122661",
                "messenger-from=1234567890",
                "numbers=+15017122661,whatsapp:+15017122661,messenger:1234567890,12345"
            })
    void runsAsSoonAsItIsKnownWhatIsOurs(String setting) {
        app.withPropertyValues("consult.sms.twilio." + setting)
                .run(context ->
                        assertThat(context.getBean(Fetching.class).isRunning()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "fetch.pause,9s",
        "fetch.pause,25h",
        "fetch.reach,9m",
        "fetch.reach,31d",
        "numbers,my number",
        "numbers,OpenConsult",
        "numbers,whatsapp:12345",
        "numbers,messenger:"
    })
    void stopsTheStartWithOneSentenceWhenASettingCannotBeRight(String setting, String value) {
        app.withPropertyValues("consult.sms.twilio." + setting + "=" + value)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOfSatisfying(WrongSettingException.class, wrong -> assertThat(wrong.setting())
                                .isEqualTo("consult.sms.twilio." + setting)));
    }
}
