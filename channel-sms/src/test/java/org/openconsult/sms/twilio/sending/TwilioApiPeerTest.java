package org.openconsult.sms.twilio.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.SendResult.BadContent;
import org.openconsult.channel.SendResult.Sent;
import org.openconsult.sms.twilio.peer.Prism;

/**
 * What we ask of Twilio's API keeps to Twilio's own specification of it. The system property {@code peer.twilio} names a
 * folder with what {@code peers/twilio} holds and its packages; {@code ./test-peers} gives it.
 */
@EnabledIfSystemProperty(named = "peer.twilio", matches = ".+")
class TwilioApiPeerTest {
    private static final String MESSAGES = "/2010-04-01/Accounts/" + Prism.ACCOUNT + "/Messages.json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String RIGHT = "To=%2B5016001234&From=%2B15017122661&Body=hi";
    private static final Sent SENT = new Sent(Optional.of("SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));

    private static final Map<String, Sender> SENDERS = Map.of(
            "+15017122661", Sender.number("+15017122661"),
            "12345", Sender.number("12345"),
            "Consult BZ", Sender.number("Consult BZ"),
            "whatsapp:+15017122661", Sender.number("whatsapp:+15017122661"),
            "messenger:108", Sender.number("messenger:108"),
            "a service", Sender.service("MG0123456789abcdefABCDEF0123456789"));
    private static final Map<String, String> BODIES = Map.of(
            "GSM-7", "Hello & good-bye + 100% = {}",
            "Spanish", "¿Código? “Sí”\nfin",
            "emoji", "👩‍🌾🇧🇿",
            "longest", "x".repeat(1600),
            "longest emoji", "👍".repeat(800));

    @TempDir
    static Path folder;

    private static Prism prism;
    private static int accepted;
    private static int refused;

    @BeforeAll
    static void start() throws IOException {
        prism = new Prism("twilio_api_v2010", folder);
    }

    /** {@code ./test-peers} reads the figures. */
    @AfterAll
    static void stop() {
        prism.close();
        System.out.printf("Asked of Twilio: %d requests accepted, %d violations refused%n", accepted, refused);
    }

    @ParameterizedTest(name = "{0} to {1}, {2}")
    @MethodSource("waysToSend")
    void acceptsEveryMessageThatWeCanSend(String from, String to, Optional<URI> reports) throws IOException {
        try (var api = api(SENDERS.get(from))) {
            for (var body : BODIES.entrySet()) {
                assertThat(api.create(to, body.getValue(), reports))
                        .as(body.getKey())
                        .isEqualTo(SENT);
                accepted++;
            }
        }
    }

    @ParameterizedTest(name = "{0} to {1}, {2}")
    @MethodSource("waysToSend")
    void acceptsWhatIsPutIntoAForm(String from, String to, Optional<URI> reports) throws IOException {
        String variables = "{\"text\":\"¿Qué?\",\"name0\":\"Sí\",\"value0\":\"1\"}";
        try (var api = api(SENDERS.get(from))) {
            assertThat(api.create(to, "HX0123456789abcdefABCDEF0123456789", variables, reports))
                    .isEqualTo(SENT);
            accepted++;
        }
    }

    static Stream<Arguments> waysToSend() {
        return SENDERS.keySet().stream().sorted().flatMap(from -> Stream.of(
                        "+5016001234", "whatsapp:+5016001234", "messenger:5306283519")
                .flatMap(to -> Stream.of(
                                Optional.<URI>empty(),
                                Optional.of(URI.create("https://consult.example.org/bz/channels/sms/twilio/status"
                                        + "?message=0f1e%2F7-0")))
                        .map(reports -> Arguments.of(from, to, reports))));
    }

    @Test
    void seesFromTheAnswerThatTheSpecificationWasBroken() throws IOException {
        try (var api = api(Sender.service("MG01"))) {
            assertThat(api.create("+5016001234", "hi", Optional.empty())).isEqualTo(new BadContent("HTTP 422"));
        }
    }

    @Test
    void acceptsOnItsOwnWhatTheOthersSpoil() throws Exception {
        assertThat(prism.post(MESSAGES, FORM, RIGHT)).isEqualTo(201);
    }

    /** It would be no peer if it took everything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "From=1&Body=hi",
                RIGHT + "&Nonsense=1",
                RIGHT + "&StatusCallBack=https%3A%2F%2Fc.example",
                RIGHT + "&StatusCallback=no+address",
                RIGHT + "&MessagingServiceSid=MG01",
                RIGHT + "&ContentSid=HX01",
                RIGHT + "&ValidityPeriod=soon"
            })
    void refusesAFormThatBreaksTheSpecification(String form) throws Exception {
        assertThat(prism.post(MESSAGES, FORM, form)).isEqualTo(422);
        refused++;
    }

    @ParameterizedTest
    @CsvSource({
        "/2010-04-01/Accounts/AC01/Messages.json,422",
        MESSAGES + "?Body=hi,422",
        "/2010-04-01/Accounts/" + Prism.ACCOUNT + "/Message.json,404",
        "/2010-04-01/Accounts/" + Prism.ACCOUNT + "/Messages,404"
    })
    void refusesAnAddressThatTheSpecificationLacks(String path, int status) throws Exception {
        assertThat(prism.post(path, FORM, RIGHT)).isEqualTo(status);
        refused++;
    }

    @Test
    void refusesOtherContentThanAForm() throws Exception {
        assertThat(prism.post(MESSAGES, "application/json", "{\"To\":\"1\",\"From\":\"1\",\"Body\":\"hi\"}"))
                .isEqualTo(415);
        refused++;
    }

    @Test
    void refusesWhoeverDoesNotSignIn() throws Exception {
        assertThat(prism.postUnknown(MESSAGES, FORM, RIGHT)).isEqualTo(401);
        refused++;
    }

    private static MessageApi api(Sender sender) {
        return new MessageApi(prism.access(), sender, InstantSource.system());
    }
}
