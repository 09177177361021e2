package org.openconsult.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openconsult.channel.AnswerWay;
import org.openconsult.sms.played.RecordingReception;
import org.openconsult.sms.played.WebhookServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With {@code consult.sms.twilio.replies=api} nothing is said in the webhook's own answer. */
@SpringBootTest(
        classes = WebhookServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "consult.sms.twilio.account-sid=AC00000000000000000000000000000000",
            "consult.sms.twilio.auth-token=12345",
            "consult.sms.twilio.from=+15017122661",
            "consult.sms.twilio.replies=api",
            "consult.public-url=https://consult.example.org"
        })
class RepliesThroughTheApiTest {
    private static final String FORM =
            "AccountSid=AC00000000000000000000000000000000&MessageSid=SM1&From=%2B5016001234&Body=hi";

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingReception reception;

    @Test
    void asksForASendingOfItsOwnAndStaysSilent() throws Exception {
        var twilio = new SignedCaller(new TwilioSigner("12345"), "https://consult.example.org", port);

        assertThat(twilio.post("/channels/sms/twilio", FORM).body()).endsWith("<Response/>");
        assertThat(reception.only().answerWay()).isEqualTo(AnswerWay.BY_SENDING);
    }
}
