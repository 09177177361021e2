package org.openconsult.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.sms.played.RecordingReception;
import org.openconsult.sms.played.RecordingReports;
import org.openconsult.sms.played.WebhookServer;
import org.openconsult.sms.twilio.peer.AlteredSignature;
import org.openconsult.sms.twilio.peer.ChangedOnItsWay;
import org.openconsult.sms.twilio.peer.Delivery;
import org.openconsult.sms.twilio.peer.ProxiedCaller;
import org.openconsult.sms.twilio.peer.SignedForSomethingElse;
import org.openconsult.sms.twilio.peer.Tampering;
import org.openconsult.sms.twilio.peer.TwilioLibrary;
import org.openconsult.sms.twilio.peer.Webhook;
import org.openconsult.sms.twilio.peer.WebhookRequest;
import org.openconsult.sms.twilio.peer.WebhookRequests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Requests behind a proxy, signed by Twilio's own library for Node. The system property {@code peer.twilio} names a
 * folder with what {@code peers/twilio} holds and its packages; {@code ./test-peers} gives it.
 */
@SpringBootTest(
        classes = WebhookServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "consult.sms.twilio.account-sid=AC00000000000000000000000000000000",
            "consult.sms.twilio.auth-token=" + TwilioSignaturePeerTest.TOKEN,
            "consult.public-url=" + TwilioSignaturePeerTest.ROOT,
            "server.forward-headers-strategy=native",
            "logging.level.org.openconsult.http.request.RequestFailures=error"
        })
@EnabledIfSystemProperty(named = "peer.twilio", matches = ".+")
class TwilioSignaturePeerTest {
    static final String TOKEN = "0123456789abcdef0123456789abcdef";
    static final String ROOT = "https://consult.example.org/bz";

    private static final int REQUESTS = 300;
    private static final long SEED = Long.getLong("peer.twilio.seed", 20_201_005L);

    private static TwilioLibrary twilio;
    private static int accepted;
    private static int refused;

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingReception reception;

    @Autowired
    private RecordingReports reports;

    private final Random random = new Random(SEED);
    private ProxiedCaller proxy;

    @BeforeAll
    static void start() throws IOException {
        twilio = new TwilioLibrary();
    }

    /** {@code ./test-peers} reads the figures. */
    @AfterAll
    static void stop() {
        twilio.close();
        System.out.printf("Signed by Twilio: %d requests accepted, %d tamperings refused%n", accepted, refused);
    }

    @BeforeEach
    void connect() {
        proxy = new ProxiedCaller(port);
        forget();
    }

    @AfterEach
    void disconnect() throws IOException {
        proxy.close();
    }

    @ParameterizedTest
    @EnumSource
    void acceptsWhatTwilioSigned(Webhook webhook) throws IOException {
        for (WebhookRequest request : requests(webhook)) {
            assertThat(proxy.deliver(Delivery.of(request, twilio), random))
                    .as(request.url())
                    .isEqualTo(webhook == Webhook.MESSAGES ? 200 : 204);
            assertThat(whatCameIn()).containsExactly(whatMatters(webhook, request));
            forget();
            accepted++;
        }
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatWasTamperedWith(Webhook webhook, Tampering tampering) throws IOException {
        for (WebhookRequest request : requests(webhook)) {
            assertThat(proxy.deliver(tampering.of(request, twilio, random), random))
                    .as(request.url())
                    .isEqualTo(403);
            assertThat(whatCameIn()).isEmpty();
            refused++;
        }
    }

    static Stream<Arguments> refusesWhatWasTamperedWith() {
        return Stream.of(AlteredSignature.values(), ChangedOnItsWay.values(), SignedForSomethingElse.values())
                .flatMap(Arrays::<Tampering>stream)
                .flatMap(tampering -> Arrays.stream(Webhook.values()).map(webhook -> Arguments.of(webhook, tampering)));
    }

    private static List<WebhookRequest> requests(Webhook webhook) {
        return new WebhookRequests(TOKEN, ROOT, SEED).to(webhook, REQUESTS).toList();
    }

    private static String whatMatters(Webhook webhook, WebhookRequest request) {
        return webhook == Webhook.MESSAGES ? request.value("Body") : request.value("MessageSid");
    }

    private List<String> whatCameIn() {
        return Stream.concat(
                        reception.received.stream().map(message -> message.text()),
                        reports.reported.stream()
                                .map(report -> report.providerId().orElse("")))
                .toList();
    }

    private void forget() {
        reception.forget();
        reports.forget();
    }
}
