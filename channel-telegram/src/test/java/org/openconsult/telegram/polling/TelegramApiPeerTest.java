package org.openconsult.telegram.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.channel.Address;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendResult;
import org.openconsult.inbox.Reception;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;
import org.openconsult.telegram.TelegramChannel;
import org.openconsult.telegram.api.ApiRefusedException;
import org.openconsult.telegram.api.BotApi;
import org.openconsult.telegram.peer.JudgedCalls;
import org.openconsult.telegram.profile.Introduction;
import org.openconsult.telegram.profile.Profile;
import org.openconsult.telegram.sending.SetClock;
import org.openconsult.telegram.sending.TelegramTransport;
import org.openconsult.telegram.webhook.WebhookAddress;

/** Every request that the bot makes keeps to an independent description of the Bot API. */
@EnabledIfSystemProperty(named = JudgedCalls.PROPERTY, matches = ".+")
@ExtendWith(DatabaseExtension.class)
class TelegramApiPeerTest {
    private static final Address SOMEBODY = new Address(TelegramChannel.ID, "1111111");
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String CHAT = "chat: {id: 1111111, type: 'private'}";
    private static final String FROM = "from: {id: 1111111, is_bot: false, first_name: 'Ann'}";
    private static final String BUTTON = "message: {message_id: 1, date: 1, " + CHAT + "}, " + FROM;

    private static int accepted;
    private static int refused;

    private final JudgedCalls judged = new JudgedCalls();
    private final BotApi api = judged.api();
    private Product product;

    TelegramApiPeerTest() throws IOException {}

    @BeforeEach
    void start(Storage storage) {
        product = new Product(storage, api, new SetClock(), Duration.ZERO, this::slow);
    }

    @AfterEach
    void stop() {
        product.close();
        judged.close();
    }

    /** {@code ./test-peers} reads the figures. */
    @AfterAll
    static void tell() {
        System.out.printf("Asked of Telegram: %d requests accepted, %d violations refused%n", accepted, refused);
    }

    /** Each message takes so long that it is shown that an answer is being written. */
    private Reception slow(Reception reception) {
        return message -> {
            judged.awaitAccepted("sendChatAction");
            return reception.receive(message);
        };
    }

    @Test
    void acceptsHowTheBotIntroducesItself() throws Exception {
        var done = new CompletableFuture<Void>();
        WebhookAddress address = new WebhookAddress(api, "https://c.example/channels/telegram", "A-secret_1", 1);
        Profile profile = new Profile(api, product.words);
        Introduction introduction = new Introduction(
                api,
                product.bot,
                address::keep,
                () -> {
                    profile.set();
                    done.complete(null);
                },
                Optional.empty());
        introduction.start();
        done.get(LONG.toSeconds(), TimeUnit.SECONDS);
        introduction.stop();

        assertAccepted(
                "getMe",
                "setWebhook",
                "getMyCommands",
                "setMyCommands",
                "getMyDescription",
                "setMyDescription",
                "getMyShortDescription",
                "setMyShortDescription");
    }

    @Test
    void acceptsHowTheBotTakesOverFromAWebhook() throws Exception {
        judged.answer("getWebhookInfo", "{\"url\": \"https://c.example\"}");

        product.takeIn();

        assertAccepted("getWebhookInfo", "deleteWebhook", "getUpdates");
    }

    @Test
    void acceptsATalk() throws Exception {
        told("message: {message_id: 5, date: 1, text: '/list', " + CHAT + ", " + FROM + "}");
        told("callback_query: {id: '6', data: '#3', chat_instance: '1', " + BUTTON + "}");
        told("callback_query: {id: '7', data: 'MORE', chat_instance: '1', " + BUTTON + "}");
        told("message: {message_id: 8, date: 1, text: 'a <b> & \\\" c', " + CHAT + ", " + FROM + "}");
        told("edited_message: {message_id: 8, date: 1, edit_date: 2, text: '>', " + CHAT + ", " + FROM + "}");

        assertThat(product.comments()).hasSize(2);
        assertAccepted(
                "getWebhookInfo",
                "getUpdates",
                "sendChatAction",
                "answerCallbackQuery",
                "sendMessage",
                "editMessageText");
    }

    @Test
    void acceptsAnAnswerInATopic() throws Exception {
        told("message: {message_id: 5, date: 1, text: '/c3', message_thread_id: 17, is_topic_message: true,"
                + " entities: [{type: 'bot_command', offset: 0, length: 3}],"
                + " chat: {id: -1001234567890, type: 'supergroup'}, " + FROM + "}");

        assertAccepted("getWebhookInfo", "getUpdates", "sendMessage");
    }

    private void told(String update) throws Exception {
        judged.answer("getUpdates", "[{update_id: 10, " + update + "}]");
        product.takeIn();
        product.sendAll();
    }

    @Test
    void acceptsWhateverTextIsSent() {
        TelegramTransport transport = new TelegramTransport(api, Optional::empty, new SetClock());
        for (String text :
                List.of("a", "¿Código? “Sí”\nfin", "👩‍🌾🇧🇿", "<b>1</b> &amp; &lt;2&gt;", "x".repeat(4096))) {
            for (Optional<String> replaced : List.of(Optional.<String>empty(), Optional.of("17"))) {
                var message = new DrawnMessage(text, buttons(), Optional.of(TelegramChannel.HTML), 1)
                        .asking("a1b2c3")
                        .replacing(replaced);
                assertThat(transport.send(new OutgoingMessage("1", SOMEBODY, message)))
                        .isInstanceOf(SendResult.Sent.class);
            }
        }
        assertAccepted("sendMessage", "editMessageText");
    }

    /** All that Telegram takes, with values as long as it takes. */
    private static List<DrawnChoice> buttons() {
        List<DrawnChoice> choices = new ArrayList<>();
        choices.add(new DrawnChoice(
                "Share", URI.create("https://t.me/LoopbackConsultBot?start=c3").toString()));
        choices.add(new DrawnChoice("Long", "x".repeat(57)));
        IntStream.range(choices.size(), 100)
                .forEach(number -> choices.add(new DrawnChoice("🇧🇿 " + number, "#" + number)));
        return choices;
    }

    private void assertAccepted(String... methods) {
        assertThat(judged.refused()).isEmpty();
        List<String> asked = judged.accepted();
        assertThat(asked).contains(methods).isSubsetOf(methods);
        accepted += asked.size();
    }

    /** It would be no peer if it took everything. */
    @ParameterizedTest
    @MethodSource("violations")
    void refusesWhatBreaksTheDescription(String method, Map<String, Object> parameters) {
        assertThatThrownBy(() -> api.call(method, parameters)).isInstanceOf(ApiRefusedException.class);

        assertThat(judged.refused()).hasSize(1);
        refused++;
    }

    static Stream<Arguments> violations() {
        Map<String, Object> button = Map.of("text", "A", "callback_data", "x".repeat(65));
        return Stream.of(
                Arguments.of("sendMesage", Map.of("chat_id", 1, "text", "a")),
                Arguments.of("sendMessage", Map.of("chat_id", 1)),
                Arguments.of("sendMessage", Map.of("chat_id", 1, "text", "a", "nonsense", 1)),
                Arguments.of("sendMessage", Map.of("chat_id", 1, "text", "a", "parse_mode", "html")),
                Arguments.of(
                        "sendMessage",
                        Map.of("chat_id", 1, "text", "a", "reply_markup", Map.of("inline_keyboard", List.of(button)))),
                Arguments.of(
                        "sendMessage",
                        Map.of(
                                "chat_id",
                                1,
                                "text",
                                "a",
                                "reply_markup",
                                Map.of("inline_keyboard", List.of(List.of(button))))),
                Arguments.of("editMessageText", Map.of("chat_id", 1, "message_id", "one", "text", "a")),
                Arguments.of("answerCallbackQuery", Map.of("callback_query_id", 7)),
                Arguments.of("sendChatAction", Map.of("chat_id", 1, "action", "thinking")),
                Arguments.of("getUpdates", Map.of("limit", 101)),
                Arguments.of("getUpdates", Map.of("allowed_updates", List.of("messages"))),
                Arguments.of("setWebhook", Map.of("url", "https://c.example", "secret_token", "not this!")),
                Arguments.of(
                        "setMyCommands", Map.of("commands", List.of(Map.of("command", "Help", "description", "d")))),
                Arguments.of("setMyDescription", Map.of("description", "x".repeat(513))),
                Arguments.of("setMyShortDescription", Map.of("short_description", "x".repeat(121))));
    }
}
