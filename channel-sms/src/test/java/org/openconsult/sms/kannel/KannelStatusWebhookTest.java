package org.openconsult.sms.kannel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.DeliveryReport;
import org.openconsult.channel.DeliveryStatus;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.sms.played.RecordingReports;
import org.openconsult.sms.played.WebhookServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reports over real HTTP, as Kannel 1.4.5 makes them. */
@SpringBootTest(
        classes = WebhookServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "consult.sms.kannel.inbound-token=s3cret")
@ExtendWith(OutputCaptureExtension.class)
class KannelStatusWebhookTest {
    private static final String PATH = "/channels/sms/kannel/status?";
    private static final String ABOUT = PATH + "token=s3cret&message=0f1e%2F7-0&id=m17&status=";

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingReports reports;

    private KannelCaller kannel;

    @BeforeEach
    void forget() {
        reports.forget();
        kannel = new KannelCaller(port);
    }

    @ParameterizedTest
    @CsvSource({"1,DELIVERED", "2,FAILED", "4,SENT", "8,SENT", "16,FAILED"})
    void passesOnWhatBecameOfAText(String status, DeliveryStatus meaning) throws Exception {
        Optional<String> reason = meaning == DeliveryStatus.FAILED ? Optional.of(status) : Optional.empty();
        DeliveryReport report = new DeliveryReport("0f1e/7-0", Optional.of("m17"), meaning, reason, false);

        assertThat(get(ABOUT + status).statusCode()).isEqualTo(200);
        assertThat(send("POST", ABOUT + status).statusCode()).isEqualTo(200);
        assertThat(reports.reported).containsExactly(report, report);
    }

    @Test
    void tellsOfEachMessageThatWentOutAsOneText() throws Exception {
        get(ABOUT + "1&message=0f1e%2F7-1");

        assertThat(reports.reported).extracting(DeliveryReport::message).containsExactly("0f1e/7-0", "0f1e/7-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "3", "32", "-1", "1x", "one", "99999999999999999999", "1&status=2"})
    void acceptsWhatNobodyHasHeardOfAndDoesNothing(String status) throws Exception {
        assertThat(get(ABOUT + status).statusCode()).isEqualTo(200);
        assertThat(reports.reported).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&message=", "&message=a+b", "&message=%C2%A1hola", "&other=1"})
    void acceptsReportsOnMessagesThatAreNotOurs(String message) throws Exception {
        assertThat(get(PATH + "token=s3cret&status=1" + message).statusCode()).isEqualTo(200);
        assertThat(reports.reported).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&id=", "&id=a+b", "&id=a&id=b", "&id=%zz"})
    void doesWithoutTheCarriersNameForTheText(String id) throws Exception {
        assertThat(kannel.raw("GET " + PATH + "token=s3cret&message=m&status=1" + id))
                .isEqualTo("200");
        assertThat(reports.reported).extracting(DeliveryReport::providerId).containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "token=x&", "token=s3cre&", "token=s3cret&token=s3cret&"})
    void turnsAwayWhoeverLacksTheToken(String token) throws Exception {
        HttpResponse<String> answer = get(PATH + token + "message=0f1e%2F7-0&status=1");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEmpty();
        assertThat(reports.reported).isEmpty();
    }

    @Test
    void asksKannelToTryAgainWhenTheReportCouldNotBeStored() throws Exception {
        reports.fails(new ReceptionClosedException("The database is out of reach", new IOException()));

        HttpResponse<String> answer = get(ABOUT + "1");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    void asksKannelToTryAgainAfterAFaultOfOurs(CapturedOutput log) throws Exception {
        reports.fails(new IllegalStateException("about +5016001234"));

        assertThat(get(ABOUT + "1").statusCode()).isEqualTo(503);
        assertThat(log).contains("java.lang.IllegalStateException").doesNotContain("6001234");
    }

    private HttpResponse<String> get(String place) throws Exception {
        return send("GET", place);
    }

    private HttpResponse<String> send(String method, String place) throws Exception {
        return kannel.send(method, place, new byte[0], Map.of());
    }
}
