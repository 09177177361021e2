package org.openconsult.telegram.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openconsult.export.CommentRow;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.storage.Shift;
import org.openconsult.telegram.api.ApiRefusedException;
import org.openconsult.telegram.peer.TelegramPeer;
import org.openconsult.telegram.profile.Introduction;
import org.openconsult.telegram.profile.Profile;

/** How what people write gets here, whatever goes wrong on the way. */
@EnabledIfSystemProperty(named = TelegramPeer.PROPERTY, matches = ".+")
class ArrivalTelegramPeerTest extends AgainstTelegram {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void takesTheRestOfABatchAfterARestartAndNothingTwice() throws Exception {
        List<String> written = sixComments();
        try (Product failing = another(reception -> closedAfter(3, reception))) {
            assertThatThrownBy(failing::takeIn).isInstanceOf(ReceptionClosedException.class);
        }
        assertThat(peer.pending()).hasSize(6);
        assertThat(product.comments()).hasSize(3);

        work();

        assertKeptAndAnsweredOnce(written);
    }

    @Test
    void takesNothingTwiceThatWasStoredAndNotConfirmed() throws Exception {
        List<String> written = sixComments();
        try (Product dying = another(reception -> reception)) {
            dying.takeIn();
        }
        assertThat(peer.pending()).hasSize(6);
        assertThat(product.comments()).hasSize(6);

        work();

        assertKeptAndAnsweredOnce(written);
    }

    private List<String> sixComments() {
        IntStream.rangeClosed(1, 6).forEach(number -> peer.write(ANN, number + " Words on the plan's no " + number));
        return IntStream.rangeClosed(1, 6)
                .mapToObj(number -> "Words on the plan's no " + number)
                .toList();
    }

    private static Reception closedAfter(int messages, Reception reception) {
        AtomicInteger left = new AtomicInteger(messages);
        return message -> {
            if (left.getAndDecrement() <= 0) {
                throw new ReceptionClosedException("Closed by the test");
            }
            return reception.receive(message);
        };
    }

    private void assertKeptAndAnsweredOnce(List<String> written) {
        assertThat(peer.pending()).isEmpty();
        assertThat(product.comments()).extracting(CommentRow::text).containsExactlyInAnyOrderElementsOf(written);
        assertThat(peer.messages(ANN)).hasSize(6);
        assertThat(IntStream.rangeClosed(1, 6))
                .allSatisfy(number ->
                        assertThat(text(peer.messages(ANN).get(number - 1))).contains("on " + number + " ("));
    }

    @Test
    void setsAsideWhatNobodyUnderstandsAndGoesOn() throws Exception {
        poison(Map.of("message", Map.of("message_id", 7, "date", 1, "text", "nowhere")));
        poison(Map.of("edited_message", "no object"));
        poison(Map.of("callback_query", Map.of("id", "7", "message", Map.of("chat", "none"))));
        peer.write(ANN, "3 We need nurses");

        work();

        assertThat(peer.pending()).isEmpty();
        assertThat(product.aside.count()).isEqualTo(3);
        assertThat(product.comments()).extracting(CommentRow::text).containsExactly("We need nurses");
        assertThat(peer.messages(ANN)).hasSize(1);
    }

    private void poison(Map<String, ?> update) {
        peer.does("update", Map.of("update", update, "unchecked", true));
    }

    @Test
    void saysWhenAnotherProgramAsksForTheSameBotAndLosesNothing() throws Exception {
        Polling polling = new Polling(
                product.updates(LONG),
                new Shift(storage, "telegram", "this", Duration.ofMinutes(1)),
                product.bot,
                clock);
        polling.start();
        long end = System.nanoTime() + LONG.toNanos();
        for (int offset = 1; product.bot.trouble().isEmpty() && System.nanoTime() < end; offset++) {
            product.asks("getUpdates", Map.of("offset", offset, "timeout", 0));
        }
        polling.stop();

        assertThat(product.bot.trouble()).hasValueSatisfying(sentence -> assertThat(sentence)
                .startsWith("Another program takes what people write to this bot"));
        peer.write(ANN, "3 We need nurses");
        work();
        assertThat(product.comments()).extracting(CommentRow::text).containsExactly("We need nurses");
    }

    @Test
    void asksByItselfWhenItIsStarted() throws Exception {
        Polling polling = new Polling(
                product.updates(LONG),
                new Shift(storage, "telegram", "this", Duration.ofMinutes(1)),
                product.bot,
                clock);
        polling.start();
        peer.write(ANN, "3 We need nurses");
        peer.tap(ANN, aMessageWithButtons(), "List");
        assertThat(peer.sees("calls?method=answerCallbackQuery&count=1&wait=20000"))
                .hasSize(1);
        polling.stop();

        assertThat(product.comments()).extracting(CommentRow::text).containsExactly("We need nurses");
    }

    /** What is tapped there is answered once everything before it is stored. */
    private JsonNode aMessageWithButtons() throws Exception {
        Map<String, Object> button = Map.of("text", "List", "callback_data", "LIST");
        return product.asks(
                "sendMessage",
                Map.of(
                        "chat_id",
                        ANN,
                        "text",
                        "?",
                        "reply_markup",
                        Map.of("inline_keyboard", List.of(List.of(button)))));
    }

    @Test
    void takesOverFromAWebhookAllThatWaitedForIt() throws Exception {
        product.asks("setWebhook", Map.of("url", "http://127.0.0.1:9/nobody"));
        peer.write(ANN, "3 We need nurses");
        peer.write(BEN, "4 The land law is older than me");
        assertThatThrownBy(() -> product.asks("getUpdates", Map.of()))
                .isInstanceOfSatisfying(ApiRefusedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(409));

        work();

        assertThat(product.comments())
                .extracting(CommentRow::text)
                .containsExactlyInAnyOrder("We need nurses", "The land law is older than me");
        assertThat(product.asks("getWebhookInfo", Map.of()).path("url").asText())
                .isEmpty();
    }

    @Test
    void takesOverFromAWebhookThatIsSetMeanwhile() throws Exception {
        told(ANN, "3 We need nurses");
        product.asks("setWebhook", Map.of("url", "http://127.0.0.1:9/nobody"));
        peer.write(BEN, "4 The land law is older than me");
        assertThatThrownBy(product::takeIn).isInstanceOf(ApiRefusedException.class);

        work();

        assertThat(product.comments())
                .extracting(CommentRow::text)
                .containsExactly("We need nurses", "The land law is older than me");
    }

    @Test
    void introducesItselfInEachLanguageOnce() throws Exception {
        var done = new CompletableFuture<Void>();
        Profile profile = new Profile(product.api, product.words);
        Introduction introduction = new Introduction(
                product.api,
                product.bot,
                () -> {},
                () -> {
                    profile.set();
                    done.complete(null);
                },
                Optional.empty());
        introduction.start();
        done.get(LONG.toSeconds(), TimeUnit.SECONDS);
        introduction.stop();

        assertThat(product.bot.name()).contains(TelegramPeer.NAME);
        JsonNode commands = peer.sees("profile").path("commands");
        assertThat(commands.at("/[{\"type\":\"all_private_chats\"},\"es\"]").findValuesAsText("command"))
                .contains("lista", "ayuda", "privacidad");
        assertThat(commands.at("/[{\"type\":\"all_group_chats\"},\"\"]").findValuesAsText("command"))
                .containsExactly("list");
        int set = peer.calls("setMyCommands").size();
        assertThat(set).isPositive();
        profile.set();
        assertThat(peer.calls("setMyCommands")).hasSize(set);
        assertThat(peer.calls("setMyDescription")).hasSize(2);
    }
}
