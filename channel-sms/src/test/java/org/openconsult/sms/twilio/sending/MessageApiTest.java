package org.openconsult.sms.twilio.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.SendResult.BadContent;
import org.openconsult.channel.SendResult.RetryAfter;
import org.openconsult.channel.SendResult.Sent;
import org.openconsult.channel.SendResult.Stopped;
import org.openconsult.channel.SendResult.Unknown;
import org.openconsult.sms.played.BrokenServer;
import org.openconsult.testkit.Nobody;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Over real HTTP, against a server that plays Twilio's API. */
@ExtendWith(OutputCaptureExtension.class)
class MessageApiTest {
    /** A whole answer that promises to keep the connection. */
    private static final String MADE =
            "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n"
                    + "{\"sid\":\"SM01\"}";

    private static final String ACCOUNT = "AC00000000000000000000000000000000";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String TO = "+5016001234";
    private static final String BODY = "¿Código? “Sí” & 100% + más\n👩‍🌾 fin";
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final String REFUSED =
            "{\"code\":%d,\"message\":\"about +5016001234\",\"more_info\":\"https://…\",\"status\":%d}";

    private final ApiServer twilio = new ApiServer();
    private MessageApi api = api(twilio.address());

    @AfterEach
    void close() throws IOException {
        api.close();
        twilio.close();
    }

    @Test
    void asksForOneMessageAndKeepsTwiliosNameForIt() {
        twilio.answers(201, "{\"sid\":\"SM2b5d\",\"status\":\"queued\",\"error_code\":null}");
        SendResult result = api.create(TO, BODY, Optional.of(URI.create("https://c.example/status?message=0f%2F7-0")));

        assertThat(result).isEqualTo(new Sent(Optional.of("SM2b5d")));
        assertThat(twilio.asked())
                .containsExactly(new ApiServer.Asked(
                        "POST",
                        "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8)),
                        Map.of(
                                "To",
                                TO,
                                "From",
                                "+15017122661",
                                "Body",
                                BODY,
                                "StatusCallback",
                                "https://c.example/status?message=0f%2F7-0")));
    }

    @Test
    void leavesTheSenderToAMessagingService() throws IOException {
        try (var service = new MessageApi(access(twilio.address()), Sender.service("MG01"), InstantSource.fixed(NOW))) {
            service.create(TO, "hi", Optional.empty());
        }

        assertThat(twilio.asked().get(0).form())
                .isEqualTo(Map.of("To", TO, "MessagingServiceSid", "MG01", "Body", "hi"));
    }

    @Test
    void keepsThePathOfAnotherPlace() throws IOException {
        try (var behind = api(URI.create(twilio.address() + "/twilio"))) {
            behind.create(TO, "hi", Optional.empty());
        }

        assertThat(twilio.asked().get(0).path()).startsWith("/twilio/2010-04-01/Accounts/AC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sid\":\"SM01\",\"status\":\"queued\",\"new_thing\":{\"a\":[1]},\"to\":\"x\"}",
                "{\"sid\":\"SM01\",\"status\":\"a status of the year 2030\"}",
                "{\"sid\":\"SM01\"}"
            })
    void takesASuccessForOneWhateverTwilioAddsToIt(String answer) {
        twilio.answers(201, answer);

        assertThat(send()).isEqualTo(new Sent(Optional.of("SM01")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "<html>Sign in to the hotel's network</html>", "{\"sid\":"})
    void doubtsASuccessThatNamesNoMessage(String answer) {
        twilio.answers(200, answer);

        assertThat(send()).isInstanceOf(Unknown.class);
        assertThat(twilio.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"21610", "21211", "21214", "21217", "21614", "21635"})
    void stopsForWhoeverWantsNothingOrCannotBeReached(int code) {
        assertThat(refused(400, code)).isEqualTo(new Stopped(String.valueOf(code)));
    }

    @ParameterizedTest
    @CsvSource({"14107", "21408", "21608", "21703"})
    void waitsWithOnePersonsMessagesAlone(int code) {
        assertThat(refused(400, code)).isEqualTo(new RetryAfter(Optional.empty(), false, String.valueOf(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "400,21611", "429,20429", "400,63038", "400,63017", "401,20003", "403,20005", "403,20008", "404,20404",
        "400,21212", "400,21603", "400,21606", "400,21609", "400,21659", "400,21660", "400,21661", "404,21701",
        "400,21705"
    })
    void waitsWithEverythingWhileTheAccountIsBusyOrToBeMended(int status, int code) {
        assertThat(refused(status, code)).isEqualTo(new RetryAfter(Optional.empty(), true, String.valueOf(code)));
    }

    @ParameterizedTest
    @CsvSource({"400,21602", "400,21617", "400,21619", "400,21618", "400,21612", "422,99999", "409,20409"})
    void givesUpWhatTwilioWillNeverTake(int status, int code) {
        assertThat(refused(status, code)).isEqualTo(new BadContent(String.valueOf(code)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void doubtsAfterAServersError(int status) {
        assertThat(refused(status, 20000 + status)).isEqualTo(new Unknown(String.valueOf(20000 + status)));
        assertThat(refused(status, 21610)).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "401,HOLD",
        "403,HOLD",
        "404,HOLD",
        "405,HOLD",
        "429,HOLD",
        "400,GIVE_UP",
        "413,GIVE_UP",
        "408,DOUBT",
        "302,DOUBT",
        "307,DOUBT",
        "503,DOUBT"
    })
    void goesByTheStatusWhenSomethingBeforeTwilioAnswers(int status, Next next) {
        twilio.answers(status, "<html>Blocked</html>", Map.of("Location", twilio.address() + "/elsewhere"));

        assertThat(send()).isEqualTo(next.after("HTTP " + status, Optional.empty()));
        assertThat(twilio.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17|PT17S",
                "0|PT0S",
                "Fri, 20 Nov 2026 15:00:17 GMT|PT17S",
                "Friday, 20-Nov-26 15:01:00 GMT|PT1M",
                "Fri, 20 Nov 2026 14:59:00 GMT|PT0S",
                "999999999|P1D"
            })
    void waitsAsLongAsTwilioAsks(String asked, Duration pause) {
        twilio.answers(429, REFUSED.formatted(20429, 429), Map.of("Retry-After", asked));

        assertThat(send()).isEqualTo(new RetryAfter(Optional.of(pause), true, "20429"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999"})
    void decidesByItselfWhenTwilioAsksForNothingClear(String asked) {
        twilio.answers(429, "", Map.of("Retry-After", asked));

        assertThat(send()).isEqualTo(new RetryAfter(Optional.empty(), true, "HTTP 429"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500, 503})
    void asksOnceWhateverTheAnswer(int status) {
        twilio.answers(status, "", Map.of("Retry-After", "0", "WWW-Authenticate", "Basic realm=\"Twilio API\""));
        send();

        assertThat(twilio.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "30003,RetryAfter",
        "30005,BadContent",
        "30006,BadContent",
        "30007,BadContent",
        "30008,RetryAfter",
        "63016,BadContent",
        "63024,BadContent",
        "21610,Stopped",
        "21611,RetryAfter",
        "99999,BadContent",
        "null,BadContent"
    })
    void seesAMessageThatFailedAtOnce(String code, String result) {
        twilio.answers(201, "{\"sid\":\"SM01\",\"status\":\"failed\",\"error_code\":" + code + "}");

        assertThat(send().getClass().getSimpleName()).isEqualTo(result);
    }

    @Test
    void doubtsWhenTheConnectionBreaksBeforeTheAnswer() throws IOException {
        try (var server = BrokenServer.hangingUpAfter()) {
            assertThat(sendTo(server.address())).isInstanceOf(Unknown.class);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void doubtsWhenTheConnectionBreaksWithinTheAnswer() throws IOException {
        try (var server = BrokenServer.hangingUpAfter(MADE.substring(0, MADE.length() - 3))) {
            assertThat(sendTo(server.address())).isInstanceOf(Unknown.class);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 201 Cre", "HTTP/1.1 201 Created\r\nContent-Length: 14\r\n\r\n{\"sid\":"})
    @Timeout(9)
    void doubtsWhenTheAnswerDoesNotComeInTime(String begin) throws IOException {
        try (var server = BrokenServer.silentAfter(begin);
                var client = api(server.address(), LONG, Duration.ofMillis(500))) {
            assertThat(client.create(TO, BODY, Optional.empty()))
                    .isEqualTo(new Unknown("No answer: SocketTimeoutException"));
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    @Timeout(9)
    void doubtsNothingOverAConnectionThatWasClosedMeanwhile() throws IOException, InterruptedException {
        try (var server = BrokenServer.hangingUpAfter(MADE, MADE);
                var client = api(server.address())) {
            assertThat(client.create(TO, "one", Optional.empty())).isInstanceOf(Sent.class);
            server.awaitHangUp();
            assertThat(client.create(TO, "two", Optional.empty())).isInstanceOf(Sent.class);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void triesAgainWhenNobodyListens() throws IOException {
        assertThat(sendTo(Nobody.address())).isEqualTo(notConnected("HttpHostConnectException"));
    }

    @Test
    @Timeout(9)
    void triesAgainWhenNobodyTakesTheConnectionInTime() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (var full = new ServerSocket(0, 1, here);
                var first = new Socket(here, full.getLocalPort());
                var second = new Socket(here, full.getLocalPort());
                var client = api(URI.create("http://127.0.0.1:" + full.getLocalPort()), Duration.ofMillis(500), LONG)) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            assertThat(client.create(TO, BODY, Optional.empty())).isEqualTo(notConnected("ConnectTimeoutException"));
        }
    }

    @Test
    void triesAgainWhenTheNameIsUnknown() throws IOException {
        assertThat(sendTo(URI.create("http://nowhere.invalid"))).isEqualTo(notConnected("UnknownHostException"));
    }

    @Test
    void triesAgainWhenTheOtherSideSpeaksNoTls() throws IOException {
        URI plain = twilio.address();

        assertThat(sendTo(URI.create("https://127.0.0.1:" + plain.getPort())))
                .isInstanceOfSatisfying(RetryAfter.class, result -> assertThat(result.everybody())
                        .isTrue());
        assertThat(twilio.asked()).isEmpty();
    }

    @Test
    void triesAgainWhatComesAfterTheEnd() throws IOException {
        api.close();

        assertThat(send()).isInstanceOf(RetryAfter.class);
    }

    @Test
    void tellsNobodyTheAddressTheWordsOrTheToken(CapturedOutput log) throws IOException {
        String told = refused(400, 21610) + "" + refused(500, 20500) + sendTo(URI.create("http://nowhere.invalid"));

        assertThat(told + log + access(twilio.address())).doesNotContain("6001234", "Código", TOKEN);
    }

    private static RetryAfter notConnected(String kind) {
        return new RetryAfter(Optional.empty(), true, "No connection: " + kind);
    }

    private SendResult refused(int status, int code) {
        twilio.answers(status, REFUSED.formatted(code, status));
        return send();
    }

    private SendResult send() {
        return api.create(TO, BODY, Optional.empty());
    }

    private static SendResult sendTo(URI place) throws IOException {
        try (var client = api(place)) {
            return client.create(TO, BODY, Optional.empty());
        }
    }

    private static MessageApi api(URI place) {
        return api(place, LONG, LONG);
    }

    private static MessageApi api(URI place, Duration connect, Duration read) {
        return new MessageApi(access(place, connect, read), Sender.number("+15017122661"), InstantSource.fixed(NOW));
    }

    private static ApiAccess access(URI place) {
        return access(place, LONG, LONG);
    }

    private static ApiAccess access(URI place, Duration connect, Duration read) {
        return new ApiAccess(ACCOUNT, TOKEN, Optional.of(place), connect, read);
    }
}
