package org.openconsult.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
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

/** Reports over real HTTP, signed by an implementation of its own. */
@SpringBootTest(
        classes = WebhookServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "consult.sms.twilio.account-sid=AC00000000000000000000000000000000",
            "consult.sms.twilio.auth-token=0123456789abcdef0123456789abcdef",
            "consult.public-url=https://consult.example.org/bz"
        })
@ExtendWith(OutputCaptureExtension.class)
class TwilioStatusWebhookTest {
    private static final String PATH = "/channels/sms/twilio/status";
    private static final String ABOUT = PATH + "?message=0f1e%2F7-0";
    private static final String FORM = "AccountSid=AC00000000000000000000000000000000&MessageSid=SM01&SmsSid=SM01"
            + "&To=%2B5016001234&From=%2B15017122661&ApiVersion=2010-04-01&SmsStatus=x";

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingReports reports;

    @BeforeEach
    void forget() {
        reports.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "accepted,ACCEPTED",
        "scheduled,ACCEPTED",
        "queued,ACCEPTED",
        "sending,ACCEPTED",
        "sent,SENT",
        "delivered,DELIVERED",
        "Delivered,DELIVERED",
        "read,READ",
        "undelivered,FAILED",
        "failed,FAILED",
        "canceled,FAILED"
    })
    void passesOnWhatBecameOfAMessage(String status, DeliveryStatus meaning) throws Exception {
        HttpResponse<String> answer = twilio().post(ABOUT, FORM + "&MessageStatus=" + status);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(reports.reported)
                .containsExactly(new DeliveryReport("0f1e/7-0", Optional.of("SM01"), meaning, Optional.empty(), false));
    }

    @ParameterizedTest
    @CsvSource({"21610,true", "30003,false", "30004,false", "30005,false", "30007,false", "21614,false"})
    void tellsAWishForSilenceFromAPhoneThatIsOff(String code, boolean stopped) throws Exception {
        twilio().post(ABOUT, FORM + "&MessageStatus=undelivered&ErrorCode=" + code);

        assertThat(reports.reported)
                .containsExactly(new DeliveryReport(
                        "0f1e/7-0", Optional.of("SM01"), DeliveryStatus.FAILED, Optional.of(code), stopped));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "none", "21610x", "+5016001234", "99999999999"})
    void passesOnNoCodeThatIsNone(String code) throws Exception {
        twilio().post(ABOUT, FORM + "&MessageStatus=failed&ErrorCode=" + code);

        assertThat(reports.reported).extracting(DeliveryReport::reason).containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&MessageStatus=received",
                "&MessageStatus=a+status+of+the+year+2030",
                "&MessageStatus=",
                "&MessageStatus=sent&MessageStatus=failed",
                ""
            })
    void acceptsWhatNobodyHasHeardOfAndDoesNothing(String status) throws Exception {
        assertThat(twilio().post(ABOUT, FORM + status).statusCode()).isEqualTo(204);
        assertThat(reports.reported).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?message=", "?other=1", "?message=a&message=b", "?message=%C2%A1hola", "?message=a%20b"})
    void acceptsReportsOnMessagesThatAreNotOurs(String query) throws Exception {
        assertThat(twilio().post(PATH + query, FORM + "&MessageStatus=sent").statusCode())
                .isEqualTo(204);
        assertThat(reports.reported).isEmpty();
    }

    @Test
    void passesOnEachOfTheSameReports() throws Exception {
        twilio().post(ABOUT, FORM + "&MessageStatus=sent");
        twilio().post(ABOUT, FORM + "&MessageStatus=sent");

        assertThat(reports.reported).hasSize(2);
    }

    @Test
    void takesAReportWithoutTwiliosNameForTheMessage() throws Exception {
        twilio().post(ABOUT, "MessageStatus=sent");

        assertThat(reports.reported).extracting(DeliveryReport::providerId).containsExactly(Optional.empty());
    }

    @Test
    void turnsAwayWhatAnotherTokenSigned() throws Exception {
        var another = new SignedCaller(new TwilioSigner("another"), "https://consult.example.org/bz", port);

        assertThat(another.post(ABOUT, FORM + "&MessageStatus=sent").statusCode())
                .isEqualTo(403);
        assertThat(reports.reported).isEmpty();
    }

    @Test
    void turnsAwayAReportMovedToAnotherMessage() throws Exception {
        String form = FORM + "&MessageStatus=failed&ErrorCode=21610";
        String signature = signer().sign("https://consult.example.org/bz" + ABOUT, form);

        assertThat(twilio().post(PATH + "?message=0f1e%2F8-0", form, signature).statusCode())
                .isEqualTo(403);
        assertThat(twilio().post(PATH, form, signature).statusCode()).isEqualTo(403);
        assertThat(reports.reported).isEmpty();
    }

    @Test
    void turnsAwayAStatusChangedOnItsWay() throws Exception {
        String signature = signer().sign("https://consult.example.org/bz" + ABOUT, FORM + "&MessageStatus=sent");

        assertThat(twilio().post(ABOUT, FORM + "&MessageStatus=failed", signature)
                        .statusCode())
                .isEqualTo(403);
        assertThat(reports.reported).isEmpty();
    }

    @Test
    void asksTwilioToTryAgainWhenTheReportCouldNotBeStored() throws Exception {
        reports.fails(new ReceptionClosedException("The database is out of reach", new IOException()));

        HttpResponse<String> answer = twilio().post(ABOUT, FORM + "&MessageStatus=sent");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    void asksTwilioToTryAgainAfterAFaultOfOurs(CapturedOutput log) throws Exception {
        reports.fails(new IllegalStateException("about +5016001234"));

        assertThat(twilio().post(ABOUT, FORM + "&MessageStatus=sent").statusCode())
                .isEqualTo(503);
        assertThat(log).contains("java.lang.IllegalStateException").doesNotContain("6001234");
    }

    private SignedCaller twilio() {
        return new SignedCaller(signer(), "https://consult.example.org/bz", port);
    }

    private static TwilioSigner signer() {
        return new TwilioSigner("0123456789abcdef0123456789abcdef");
    }
}
