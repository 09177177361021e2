package org.openconsult.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.MessageTemplate;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.Transport;
import org.openconsult.sms.SmsAutoConfiguration;
import org.openconsult.sms.chatapp.ChatAppChannel;
import org.openconsult.sms.played.RecordingReception;
import org.openconsult.sms.played.RecordingReports;
import org.openconsult.sms.twilio.sending.ApiServer;
import org.openconsult.sms.twilio.sending.ApiServer.Asked;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** As an operator's settings make it, against a server that plays Twilio's API. */
class WhatsAppSendingTest {
    private static final String NUMBER = "consult.sms.twilio.whatsapp-from=+14155238886";
    private static final String NO_FORMS = "{\"contents\":[],\"meta\":{\"key\":\"contents\"}}";
    private static final String NUMBERED = "Saved. Do you support it?\n1 Yes\n2 Yes with changes\n3 No";
    private static final String FORM = "HX00000000000000000000000000000001";
    private static final OutgoingMessage ASKED = message(
            "Saved. Do you support it?",
            new DrawnChoice("Yes", "1"),
            new DrawnChoice("Yes with changes", "2"),
            new DrawnChoice("No", "3"));

    private final ApiServer twilio = new ApiServer();

    @BeforeEach
    void playTwilio() {
        twilio.answers("GET /v1/Content", NO_FORMS);
        twilio.answers("POST /v1/Content", "{\"sid\":\"" + FORM + "\"}");
    }

    @AfterEach
    void close() {
        twilio.close();
    }

    @Test
    void sendsATextFromTheNumber() {
        with(NUMBER, transport -> {
            assertThat(transport.send(message("Hola"))).isEqualTo(new SendResult.Sent(Optional.of("SM01")));
            assertThat(forms())
                    .containsExactly(
                            Map.of("From", "whatsapp:+14155238886", "To", "whatsapp:+5016001234", "Body", "Hola"));
        });
    }

    @Test
    void sendsChoicesAsButtonsByFormsThatAreMadeOnce() {
        with(NUMBER, transport -> {
            transport.send(ASKED);
            transport.send(ASKED);

            assertThat(paths().filter("GET /v1/Content?PageSize=500"::equals)).hasSize(1);
            assertThat(paths().filter("POST /v1/Content"::equals)).hasSize(10);
            assertThat(bodies())
                    .anyMatch(body -> body.contains("\"friendly_name\":\"openconsult_buttons_3_v1\"")
                            && body.contains("\"twilio/quick-reply\"")
                            && body.contains("{{value2}}"))
                    .anyMatch(body -> body.contains("\"friendly_name\":\"openconsult_list_7_v1\"")
                            && body.contains("\"twilio/list-picker\"")
                            && body.contains("{{value6}}"));
            assertThat(forms().get(1))
                    .containsEntry("ContentSid", FORM)
                    .containsEntry(
                            "ContentVariables",
                            "{\"name0\":\"Yes\",\"name1\":\"Yes with changes\",\"name2\":\"No\","
                                    + "\"text\":\"Saved. Do you support it?\","
                                    + "\"value0\":\"1\",\"value1\":\"2\",\"value2\":\"3\"}")
                    .doesNotContainKey("Body");
        });
    }

    @Test
    void sendsWhatWasApprovedByTheNameOfItsForm() {
        OutgoingMessage said = message("The meeting is on Friday.");
        MessageTemplate form = new MessageTemplate("HX9", List.of("The meeting\n\nis on Friday.", "7 pm"));
        with(NUMBER, transport -> {
            transport.send(
                    new OutgoingMessage(said.id(), said.to(), said.message().inForm(Optional.of(form))));

            assertThat(forms())
                    .containsExactly(Map.of(
                            "From",
                            "whatsapp:+14155238886",
                            "To",
                            "whatsapp:+5016001234",
                            "ContentSid",
                            "HX9",
                            "ContentVariables",
                            "{\"1\":\"The meeting is on Friday.\",\"2\":\"7 pm\"}"));
        });
    }

    @Test
    void usesAFormThatIsThereAlready() {
        twilio.answers(
                "GET /v1/Content",
                "{\"contents\":[{\"sid\":\"HX7\",\"friendly_name\":\"openconsult_buttons_3_v1\"}],"
                        + "\"meta\":{\"key\":\"contents\"}}");
        with(NUMBER, transport -> {
            transport.send(ASKED);

            assertThat(bodies()).noneMatch(body -> body.contains("openconsult_buttons_3_v1"));
            assertThat(forms().get(0)).containsEntry("ContentSid", "HX7");
        });
    }

    @Test
    void numbersTheChoicesWhileFormsCannotBeHadAndAsksForThemNoMoreThanNowAndThen() {
        twilio.answers("GET /v1/Content", "nonsense");
        with(NUMBER, transport -> {
            transport.send(ASKED);
            transport.send(ASKED);

            assertThat(paths()).containsExactly("GET /v1/Content?PageSize=500", "POST messages", "POST messages");
            assertThat(forms()).extracting(form -> form.get("Body")).containsOnly(NUMBERED);
        });
    }

    @Test
    void makesAnotherFormWhenTwilioKnowsItNoMore() {
        with(NUMBER, transport -> {
            transport.send(ASKED);
            twilio.answers(400, "{\"code\":21655,\"status\":400}");

            assertThat(transport.send(ASKED)).isInstanceOf(SendResult.RetryAfter.class);
            transport.send(ASKED);

            assertThat(paths().filter("POST /v1/Content"::equals)).hasSize(11);
        });
    }

    @Test
    void numbersTheChoicesWhenTwilioRefusesAMessageByItsForm() {
        with(NUMBER, transport -> {
            twilio.answers(400, "{\"code\":21656,\"status\":400}");
            assertThat(transport.send(ASKED)).isInstanceOf(SendResult.RetryAfter.class);
            twilio.answers(201, "{\"sid\":\"SM01\",\"status\":\"queued\"}");

            assertThat(transport.send(ASKED)).isInstanceOf(SendResult.Sent.class);
            assertThat(forms().get(1)).containsEntry("Body", NUMBERED);
        });
    }

    @Test
    void leavesWhatCanBeSentOnlyInsideTheWindowToBeMended() {
        twilio.answers(400, "{\"code\":63016,\"status\":400}");
        with(NUMBER, transport -> assertThat(transport.send(message("Hola")))
                .isEqualTo(new SendResult.BadContent("63016")));
    }

    @Test
    void sendsNothingOfItsOwnAccordWithoutASender() {
        with("consult.sms.twilio.from=+15017122661", transport -> assertThat(transport.sends())
                .isFalse());
    }

    @Test
    void sendsOnMessengerFromThePage() {
        run("consult.sms.twilio.messenger-from=123456789", "twilioMessengerTransport", transport -> {
            transport.send(
                    new OutgoingMessage("0f1e/7-0", new Address(ChatAppChannel.MESSENGER, "501"), drawn("Hello")));

            assertThat(forms().get(0))
                    .containsEntry("From", "messenger:123456789")
                    .containsEntry("To", "messenger:501");
        });
    }

    private void with(String settings, Consumer<Transport> work) {
        run(settings, "twilioWhatsAppTransport", work);
    }

    private void run(String settings, String name, Consumer<Transport> work) {
        new WebApplicationContextRunner()
                .withBean(RecordingReception.class)
                .withBean(RecordingReports.class)
                .withConfiguration(AutoConfigurations.of(SmsAutoConfiguration.class, TwilioAutoConfiguration.class))
                .withPropertyValues(
                        "consult.sms.twilio.account-sid=AC00000000000000000000000000000000",
                        "consult.sms.twilio.auth-token=secret-token",
                        "consult.sms.twilio.api-url=" + twilio.address())
                .withPropertyValues(settings.split(","))
                .run(context -> work.accept(context.getBean(name, Transport.class)));
    }

    private Stream<String> paths() {
        return twilio.asked().stream()
                .map(asked -> asked.method() + " " + (isMessage(asked) ? "messages" : asked.path()));
    }

    private Stream<String> bodies() {
        return twilio.asked().stream().map(Asked::body);
    }

    private List<Map<String, String>> forms() {
        return twilio.asked().stream()
                .filter(WhatsAppSendingTest::isMessage)
                .map(Asked::form)
                .toList();
    }

    private static boolean isMessage(Asked asked) {
        return asked.path().endsWith("/Messages.json");
    }

    private static OutgoingMessage message(String text, DrawnChoice... choices) {
        ChannelId whatsApp = ChatAppChannel.WHATSAPP;
        return new OutgoingMessage("0f1e/7-0", new Address(whatsApp, "+5016001234"), drawn(text, choices));
    }

    private static DrawnMessage drawn(String text, DrawnChoice... choices) {
        return new DrawnMessage(text, List.of(choices), Optional.empty(), 1);
    }
}
