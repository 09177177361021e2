package org.openconsult.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.sms.played.RecordingReception;
import org.openconsult.sms.played.WebhookServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On a developer's machine, with nothing in between. */
@SpringBootTest(
        classes = WebhookServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "consult.sms.twilio.account-sid=AC00000000000000000000000000000000",
            "consult.sms.twilio.auth-token=12345",
            "server.servlet.context-path=/bz"
        })
class WithoutPublicUrlTest {
    private static final String FORM = "AccountSid=AC00000000000000000000000000000000&MessageSid=SM1&From=1&Body=hi";

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingReception reception;

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost", "http://127.0.0.1", "http://[::1]"})
    void takesItselfToBeCalledOnThisMachineByAnyOfItsNames(String machine) throws Exception {
        reception.forget();

        assertThat(statusWhenSignedFor(machine)).isEqualTo(200);
        assertThat(reception.only().text()).isEqualTo("hi");
    }

    @Test
    void asksForNoReportsOnItsAnswers() throws Exception {
        reception.forget();
        reception.answers("Thank you");

        assertThat(answerWhenSignedFor("http://localhost").body())
                .contains("<Message><Body>Thank you</Body></Message>");
    }

    @Test
    void refusesWhatWasSignedForAnotherMachine() throws Exception {
        assertThat(statusWhenSignedFor("http://example.org")).isEqualTo(403);
    }

    private int statusWhenSignedFor(String machine) throws Exception {
        return answerWhenSignedFor(machine).statusCode();
    }

    private HttpResponse<String> answerWhenSignedFor(String machine) throws Exception {
        String path = ":" + port + "/bz/channels/sms/twilio";
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1" + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", new TwilioSigner("12345").sign(machine + path, FORM))
                .POST(BodyPublishers.ofString(FORM))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
