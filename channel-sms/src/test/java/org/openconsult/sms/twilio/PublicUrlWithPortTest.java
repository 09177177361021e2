package org.openconsult.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.sms.played.RecordingReports;
import org.openconsult.sms.played.WebhookServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Twilio signs some requests over the address without its port. */
@SpringBootTest(
        classes = WebhookServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "consult.sms.twilio.account-sid=AC00000000000000000000000000000000",
            "consult.sms.twilio.auth-token=12345",
            "consult.public-url=https://consult.example.org:8443/bz"
        })
class PublicUrlWithPortTest {
    private static final String ABOUT = "/channels/sms/twilio/status?message=0f1e%2F7-0";

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingReports reports;

    @BeforeEach
    void forget() {
        reports.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://consult.example.org:8443/bz", "https://consult.example.org/bz"})
    void takesWhatWasSignedWithThePortOrWithout(String root) throws Exception {
        assertThat(statusWhenSignedFor(root)).isEqualTo(204);
        assertThat(reports.reported).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://consult.example.org:8444/bz",
                "https://consult.example.org:443/bz",
                "http://consult.example.org/bz",
                "https://consult.example.org:8443"
            })
    void refusesWhatWasSignedForAnotherAddress(String root) throws Exception {
        assertThat(statusWhenSignedFor(root)).isEqualTo(403);
        assertThat(reports.reported).isEmpty();
    }

    private int statusWhenSignedFor(String root) throws Exception {
        return new SignedCaller(new TwilioSigner("12345"), root, port)
                .post(ABOUT, "MessageStatus=sent")
                .statusCode();
    }
}
