package org.openconsult.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.telegram.played.BotApiServer;
import org.openconsult.testkit.Nobody;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/** Over real HTTP, against a server that plays Telegram's. */
class BotApiTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String SECRET = BotApiServer.TOKEN.substring(BotApiServer.TOKEN.indexOf(':') + 1);

    private final BotApiServer telegram = new BotApiServer();
    private final BotApi api = telegram.api();

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    @Test
    void asksAMethodWithParametersAsJson() throws ApiException {
        telegram.answers(200, "{\"ok\":true,\"result\":{\"username\":\"consulta_bot\"}}");

        assertThat(api.call("getMe", Map.of("a", 1)).path("username").asText()).isEqualTo("consulta_bot");
        assertThat(telegram.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.path()).isEqualTo("/bot" + BotApiServer.TOKEN + "/getMe");
            assertThat(asked.contentType()).startsWith("application/json");
            assertThat(asked.parameters().toString()).isEqualTo("{\"a\":1}");
        });
    }

    @Test
    void writesTheLibrarysTypesAsTelegramNamesThem() throws ApiException {
        api.call("sendMessage", new SendMessage("42", "¿Sí? 👍"));

        assertThat(telegram.lastAsked().parameters().toString()).isEqualTo("{\"chat_id\":\"42\",\"text\":\"¿Sí? 👍\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/own/server/"})
    void asksWhereverTheServerIs(String path) throws ApiException {
        try (var elsewhere = new BotApi(BotApiServer.TOKEN, URI.create(telegram.address() + path), LONG, LONG)) {
            elsewhere.call("getMe", Map.of());
        }

        assertThat(telegram.lastAsked().path())
                .isEqualTo(path.replaceFirst("/$", "") + "/bot" + BotApiServer.TOKEN + "/getMe");
    }

    @Test
    void tellsWhyTelegramRefuses() {
        telegram.answers(429, BotApiServer.recorded("api-error-429.json"));
        ApiRefusedException refused = refused();

        assertThat(refused.code()).isEqualTo(429);
        assertThat(refused.description()).isEqualTo("Too Many Requests: retry after 12");
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(12));
        assertThat(refused.migratedTo()).isEmpty();
        assertThat(refused).hasMessage("Telegram refused with 429");
    }

    @Test
    void believesNoPauseWithoutEnd() {
        telegram.answers(429, "{\"ok\":false,\"parameters\":{\"retry_after\":9223372036854775807}}");

        assertThat(refused().retryAfter()).contains(Duration.ofDays(366));
    }

    @Test
    void tellsWhereAGroupHasMoved() {
        telegram.answers(400, BotApiServer.recorded("api-error-400-migrate.json"));

        assertThat(refused().migratedTo()).contains(-1004401963077L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ok\":false}",
                "{\"ok\":false,\"error_code\":null,\"description\":null,\"parameters\":null}",
                "{\"ok\":false,\"error_code\":\"x\",\"description\":7,\"parameters\":[1]}",
                "{\"ok\":false,\"parameters\":{\"retry_after\":-3,\"migrate_to_chat_id\":\"-100\"}}",
                "{\"ok\":false,\"parameters\":{\"retry_after\":1e99,\"migrate_to_chat_id\":99999999999999999999}}"
            })
    void takesARefusalForWhatItSaysOfItself(String body) {
        telegram.answers(400, body);
        ApiRefusedException refused = refused();

        assertThat(refused.code()).isEqualTo(400);
        assertThat(refused.retryAfter()).isEmpty();
        assertThat(refused.migratedTo()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "307", "401", "403", "404", "405", "407", "421", "429"})
    void knowsThatNothingWasDoneWhereSomethingStandsBefore(int status) {
        telegram.answers(status, "<html>Sign in to the network</html>");

        assertThat(unreachable().surelyNotSent()).isTrue();
        assertThat(unreachable().kind()).isEqualTo("HTTP " + status);
    }

    @ParameterizedTest
    @CsvSource({
        "500,''",
        "502,<html>Bad Gateway</html>",
        "504,[]",
        "200,''",
        "200,{}",
        "408,null",
        "200,\"{\"\"ok\"\":1}\""
    })
    void doubtsAnAnswerThatMakesNoSense(int status, String body) {
        telegram.answers(status, body);

        assertThat(unreachable().surelyNotSent()).isFalse();
        assertThat(unreachable().kind()).isEqualTo("HTTP " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 307, 401, 403, 429, 500, 503})
    void asksOnceWhateverTheAnswer(int status) {
        telegram.answers(status, "");
        assertThat(failure(api)).isInstanceOf(ApiUnreachableException.class);

        assertThat(telegram.asked()).hasSize(1);
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() {
        assertThat(failureAt(Nobody.address()))
                .hasMessage("Telegram was not reached: HttpHostConnectException")
                .isInstanceOfSatisfying(ApiUnreachableException.class, nobody -> assertThat(nobody.surelyNotSent())
                        .isTrue());
        assertThat(failureAt(URI.create("http://nowhere.invalid")))
                .hasMessage("Telegram was not reached: UnknownHostException");
    }

    @Test
    void doubtsWhenTheConnectionBreaksBeforeTheAnswer() {
        telegram.hangsUp();

        assertThat(unreachable().surelyNotSent()).isFalse();
        assertThat(telegram.asked()).hasSize(1);
    }

    @Test
    @Timeout(9)
    void doubtsWhenTheAnswerDoesNotComeInTime() {
        telegram.isSilent();
        try (var hasty = new BotApi(BotApiServer.TOKEN, telegram.address(), LONG, SHORT)) {
            assertThat(failure(hasty)).hasMessage("Telegram gave no answer: SocketTimeoutException");
        }
    }

    @Test
    @Timeout(9)
    void waitsForOneAnswerAnotherTimeThanForAll() {
        telegram.isSilent();

        assertThatThrownBy(() -> api.call("getUpdates", Map.of(), SHORT))
                .hasMessage("Telegram gave no answer: SocketTimeoutException");
    }

    @Test
    @Timeout(9)
    void endsAWaitingCallWhenItIsClosed() throws InterruptedException {
        telegram.isSilent();
        var waiting = CompletableFuture.supplyAsync(() -> failure(api));
        telegram.awaitSilence();
        api.close();

        assertThat(waiting.join()).isInstanceOf(ApiUnreachableException.class);
    }

    @Test
    void asksNothingMoreOnceItIsClosed() {
        api.close();

        assertThat(unreachable().surelyNotSent()).isTrue();
        assertThat(telegram.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "123:", ":abc", "123:a b", "123:a/b", "123:a\n", "123:a?b"})
    void refusesWhatIsNoTokenWithoutRepeatingIt(String token) {
        assertThatThrownBy(() -> new BotApi(token, telegram.address(), LONG, LONG))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A bot's token is digits, a colon, and letters and digits");
    }

    @Test
    void refusesParametersThatAreNoObjectWithoutRepeatingThem() {
        for (Object wrong : List.of("we need nurses", List.of("nurses"), Map.of("nurses", new Object()))) {
            Throwable failure = catchThrowable(() -> api.call("sendMessage", wrong));

            assertThat(failure).isInstanceOf(IllegalArgumentException.class);
            assertThat(ThrowableText.of(failure)).doesNotContain("nurses");
        }
    }

    /** Below INFO Apache's client does write addresses: operators are told. */
    @Test
    void tellsNobodyItsToken() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        String told = Stream.of(
                        failureAt(Nobody.address()),
                        failureAt(URI.create("http://nowhere.invalid")),
                        failureAnswered(404, "Not Found"),
                        failureAnswered(302, "<html>" + BotApiServer.TOKEN),
                        failureAnswered(500, BotApiServer.recorded("api-error-429.json")),
                        failureHungUp())
                .map(ThrowableText::of)
                .collect(Collectors.joining());
        root.detachAppender(log);
        String logged = List.copyOf(log.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
                .map(event -> event.getFormattedMessage()
                        + Optional.ofNullable(event.getThrowableProxy())
                                .map(ThrowableProxyUtil::asString)
                                .orElse(""))
                .collect(Collectors.joining());

        assertThat(told + logged + api).doesNotContain(SECRET);
    }

    private Throwable failureAnswered(int status, String body) {
        telegram.answers(status, body);
        return failure(api);
    }

    private Throwable failureHungUp() {
        telegram.hangsUp();
        return failure(api);
    }

    private static Throwable failureAt(URI place) {
        try (var client = new BotApi(BotApiServer.TOKEN, place, LONG, LONG)) {
            return failure(client);
        }
    }

    private static Throwable failure(BotApi asked) {
        return catchThrowable(() -> asked.call("getMe", Map.of()));
    }

    private ApiRefusedException refused() {
        return catchThrowableOfType(ApiRefusedException.class, () -> api.call("getMe", Map.of()));
    }

    private ApiUnreachableException unreachable() {
        return catchThrowableOfType(ApiUnreachableException.class, () -> api.call("getMe", Map.of()));
    }
}
