package org.openconsult.sms.kannel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
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
import org.openconsult.channel.SendResult.Unknown;
import org.openconsult.testkit.Nobody;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Over real HTTP, against a server that plays sendsms with the sentences of Kannel 1.4.5. */
@ExtendWith(OutputCaptureExtension.class)
class SendsmsTest {
    private static final String TO = "+5016001234";
    private static final Duration LONG = Duration.ofSeconds(10);

    private final SendsmsServer kannel = new SendsmsServer();
    private final Sendsms sendsms = sendsms(kannel.address(), LONG, LONG);

    @AfterEach
    void close() throws IOException {
        sendsms.close();
        kannel.close();
    }

    @Test
    void putsTheTextIntoTheBodyAndTheRestIntoHeaders() {
        SendResult result = sendsms.post(TO, "Saved: é ñ € [x]\n1 Yes", Optional.empty());

        assertThat(result).isEqualTo(new Sent(Optional.empty()));
        assertThat(kannel.asked())
                .containsExactly(new SendsmsServer.Asked(
                        "POST",
                        "/cgi-bin/sendsms",
                        Map.of(
                                "Content-type",
                                "text/plain; charset=UTF-8",
                                "X-kannel-username",
                                "openconsult",
                                "X-kannel-password",
                                "s3cret",
                                "X-kannel-from",
                                "1234",
                                "X-kannel-to",
                                TO),
                        "Saved: é ñ € [x]\n1 Yes"));
    }

    @Test
    void asksForTheLargerAlphabetWhereItIsNeeded() {
        sendsms.post(TO, "Código 👩‍🌾", Optional.empty());

        assertThat(kannel.asked().get(0).headers()).containsEntry("X-kannel-coding", "2");
        assertThat(kannel.asked().get(0).body()).isEqualTo("Código 👩‍🌾");
    }

    @Test
    void asksForReports() {
        sendsms.post(TO, "hi", Optional.of("http://127.0.0.1/status?message=0f%%2F7-0&status=%d"));

        assertThat(kannel.asked().get(0).headers())
                .containsEntry("X-kannel-dlr-mask", "31")
                .containsEntry("X-kannel-dlr-url", "http://127.0.0.1/status?message=0f%%2F7-0&status=%d");
    }

    @ParameterizedTest
    @CsvSource({"202,0: Accepted for delivery", "202,3: Queued for later delivery", "200,Sent.", "202,''"})
    void isDoneWhenKannelHasTheText(int status, String body) {
        assertThat(answered(status, body)).isEqualTo(new Sent(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "400,'Number(s) has/have been denied by white- and/or black-lists.',HTTP 400",
        "400,'Charset or body misformed, rejected',HTTP 400",
        "415,'Unsupported content-type, rejected',HTTP 415",
        "403,Not routable. Do not try again.,Not routable"
    })
    void givesUpWhatKannelWillNeverTake(int status, String body, String reason) {
        assertThat(answered(status, body)).isEqualTo(new BadContent(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "403,Authorization failed for sendsms",
        "404,Unknown request.",
        "503,'Temporal failure, try again later.'",
        "401,''",
        "405,''",
        "407,''",
        "429,''",
        "301,''",
        "302,<html>Sign in to the network</html>",
        "307,''"
    })
    void waitsWithEverythingWhileKannelIsBusyOrToBeMended(int status, String body) {
        assertThat(answered(status, body)).isEqualTo(new RetryAfter(Optional.empty(), true, "HTTP " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504, 408, 204})
    void doubtsWhatMayHaveGoneOut(int status) {
        assertThat(answered(status, "")).isEqualTo(new Unknown("HTTP " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 302, 307, 401, 403, 429, 500, 503})
    void asksOnceWhateverTheAnswer(int status) {
        answered(status, "");

        assertThat(kannel.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MTN", "", "+", "5016001234 5016001235", "+5016001234\r\nX-Kannel-From: x", "1"})
    void asksForNothingWhereNoNumberIs(String to) {
        assertThat(sendsms.post(to, "hi", Optional.empty())).isEqualTo(new BadContent("Not a number"));
        assertThat(kannel.asked()).isEmpty();
    }

    @Test
    void triesAgainWhenNobodyListens() throws IOException {
        assertThat(postTo(Nobody.address())).isEqualTo(notConnected("HttpHostConnectException"));
        assertThat(postTo(URI.create("http://nowhere.invalid"))).isEqualTo(notConnected("UnknownHostException"));
    }

    @Test
    @Timeout(9)
    void triesAgainWhenNobodyTakesTheConnectionInTime() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (var full = new ServerSocket(0, 1, here);
                var first = new Socket(here, full.getLocalPort());
                var second = new Socket(here, full.getLocalPort());
                var client = sendsms(place(full), Duration.ofMillis(500), LONG)) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            assertThat(client.post(TO, "hi", Optional.empty())).isEqualTo(notConnected("ConnectTimeoutException"));
        }
    }

    @Test
    @Timeout(9)
    void doubtsWhenTheAnswerDoesNotComeInTime() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = sendsms(place(silent), LONG, Duration.ofMillis(500))) {
            assertThat(client.post(TO, "hi", Optional.empty()))
                    .isEqualTo(new Unknown("No answer: SocketTimeoutException"));
        }
    }

    @Test
    @Timeout(9)
    void doubtsWhenTheConnectionBreaksBeforeTheAnswer() throws Exception {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = sendsms(place(listener), LONG, LONG)) {
            Thread peer = new Thread(() -> hangUpAfterOneByte(listener));
            peer.start();
            assertThat(client.post(TO, "hi", Optional.empty())).isInstanceOf(Unknown.class);
            peer.join();
        }
    }

    @Test
    void triesAgainWhatComesAfterTheEnd() throws IOException {
        sendsms.close();

        assertThat(sendsms.post(TO, "hi", Optional.empty())).isInstanceOf(RetryAfter.class);
    }

    @Test
    void tellsNobodyTheNumberTheWordsOrThePassword(CapturedOutput log) throws IOException {
        String told = answered(403, "about " + TO) + "" + answered(500, "nurses")
                + postTo(URI.create("http://nowhere.invalid"));

        assertThat(told + log + account(kannel.address())).doesNotContain("6001234", "nurses", "s3cret");
    }

    private SendResult answered(int status, String body) {
        kannel.answers(status, body);
        return sendsms.post(TO, "we need nurses", Optional.empty());
    }

    private static RetryAfter notConnected(String kind) {
        return new RetryAfter(Optional.empty(), true, "No connection: " + kind);
    }

    private static SendResult postTo(URI place) throws IOException {
        try (var client = sendsms(place, LONG, LONG)) {
            return client.post(TO, "hi", Optional.empty());
        }
    }

    private static void hangUpAfterOneByte(ServerSocket listener) {
        try (Socket connection = listener.accept()) {
            connection.getInputStream().read();
        } catch (IOException closed) {
            throw new AssertionError(closed);
        }
    }

    private static URI place(ServerSocket listener) {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/cgi-bin/sendsms");
    }

    private static SendsmsAccount account(URI place) {
        return new SendsmsAccount(place, "openconsult", "s3cret", "1234");
    }

    private static Sendsms sendsms(URI place, Duration connect, Duration read) {
        return new Sendsms(account(place), connect, read);
    }
}
