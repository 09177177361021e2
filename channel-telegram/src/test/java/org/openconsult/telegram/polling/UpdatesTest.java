package org.openconsult.telegram.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;
import org.openconsult.telegram.api.ApiRefusedException;
import org.openconsult.telegram.api.ApiUnreachableException;
import org.openconsult.telegram.api.BotApi;
import org.openconsult.telegram.played.BotApiServer;
import org.openconsult.telegram.played.PlayedIntake;

/** Telegram is told to forget what was stored, and nothing else. */
@ExtendWith(DatabaseExtension.class)
class UpdatesTest {
    private static final String NO_WEBHOOK = "{\"ok\":true,\"result\":{\"url\":\"\"}}";

    private final BotApiServer telegram = new BotApiServer();
    private final BotApi api = telegram.api();
    private PlayedIntake played;
    private Updates updates;

    @BeforeEach
    void use(Storage storage) {
        played = new PlayedIntake(api, storage, Duration.ofMinutes(1));
        updates = updates(api);
        telegram.answersNext(200, NO_WEBHOOK);
    }

    private Updates updates(BotApi asked) {
        return new Updates(
                asked,
                played.intake(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                InstantSource.fixed(PlayedIntake.NOW));
    }

    @AfterEach
    void close() {
        played.close();
        api.close();
        telegram.close();
    }

    @Test
    void confirmsABatchByAskingForTheNextAndOnlyOnce() throws Exception {
        telegram.answersNext(200, batch(text(7, "one"), text(8, "two")));
        telegram.answers(200, batch());
        takeIn();
        takeIn();
        takeIn();

        assertThat(played.reception.texts()).containsExactly("one", "two");
        assertThat(offsets()).containsExactly("", "9", "");
    }

    @Test
    void confirmsNothingThatWasNotStored() throws Exception {
        telegram.answersNext(200, batch(text(7, "one"), text(8, "two"), text(9, "three")));
        telegram.answersNext(200, batch(text(8, "two"), text(9, "three")));
        telegram.answers(200, batch());
        played.reception.failsNext(new ReceptionClosedException("The database is away"));
        assertThatThrownBy(this::takeIn).isInstanceOf(ReceptionClosedException.class);
        assertThat(takeIn()).isEqualTo(Batch.TAKEN);
        takeIn();

        assertThat(played.reception.texts()).containsExactly("two", "three");
        assertThat(offsets()).containsExactly("", "", "10");
    }

    @Test
    void confirmsWhatWasStoredBeforeWhatWasNot() throws Exception {
        telegram.answersNext(200, batch(text(7, "one")));
        telegram.answersNext(200, batch(text(8, "two")));
        telegram.answersNext(500, "oops");
        telegram.answers(200, batch());
        takeIn();
        played.reception.failsNext(new ReceptionClosedException("The database is away"));
        assertThatThrownBy(this::takeIn).isInstanceOf(ReceptionClosedException.class);
        assertThatThrownBy(this::takeIn).isInstanceOf(Exception.class);
        takeIn();

        assertThat(offsets()).containsExactly("", "8", "", "");
    }

    @Test
    void repeatsTheConfirmationThatTelegramDidNotHear() throws Exception {
        telegram.answersNext(200, batch(text(7, "one")));
        telegram.answersNext(502, "");
        telegram.answers(200, batch());
        takeIn();
        assertThatThrownBy(this::takeIn).isInstanceOf(Exception.class);
        takeIn();

        assertThat(offsets()).containsExactly("", "8", "8");
    }

    @Test
    void setsAsideWhatNothingCanBeMadeOfAndGoesOn() throws Exception {
        telegram.answersNext(200, batch("{\"update_id\":7,\"message\":\"broken\"}", text(8, "two")));
        telegram.answers(200, batch());
        takeIn();
        takeIn();

        assertThat(played.reception.texts()).containsExactly("two");
        assertThat(played.aside.count()).isEqualTo(1);
        assertThat(offsets()).containsExactly("", "9");
    }

    @Test
    void setsAsideWhatFailsAgainForNoOutageAndGoesOn() throws Exception {
        telegram.answersNext(200, batch(text(7, "one"), text(8, "two")));
        telegram.answersNext(200, batch(text(7, "one"), text(8, "two")));
        telegram.answers(200, batch());
        played.reception.failsNext(new IllegalStateException("one"));
        played.reception.failsNext(new IllegalStateException("one"));
        assertThatThrownBy(this::takeIn).isInstanceOf(ReceptionClosedException.class);
        assertThat(played.aside.count()).isZero();
        takeIn();
        takeIn();

        assertThat(played.aside.count()).isEqualTo(1);
        assertThat(played.reception.texts()).containsExactly("two");
        assertThat(offsets()).containsExactly("", "", "9");
    }

    @Test
    void asksForTheSameAgainOnlyAfterAWhile() throws Exception {
        telegram.answers(200, batch("{\"message\":\"without a number\"}"));

        assertThat(takeIn()).isEqualTo(Batch.NAMELESS);
        assertThat(played.aside.count()).isEqualTo(1);
    }

    @Test
    void takesAWebhookAwayFirstAndLeavesWhatWaits() throws Exception {
        BotApiServer other = new BotApiServer();
        try (BotApi own = other.api()) {
            other.answersNext(
                    200, "{\"ok\":true,\"result\":{\"url\":\"https://consult.example.org/channels/telegram\"}}");
            other.answersNext(200, "{\"ok\":true,\"result\":true}");
            other.answers(200, batch());
            updates(own).takeIn(() -> false);

            assertThat(other.asked())
                    .extracting(BotApiServer.Asked::method)
                    .containsExactly("getWebhookInfo", "deleteWebhook", "getUpdates");
            assertThat(other.asked()
                            .get(1)
                            .parameters()
                            .path("drop_pending_updates")
                            .asBoolean(true))
                    .isFalse();
        } finally {
            other.close();
        }
    }

    @Test
    void looksForAWebhookAgainAfterAConflict() throws Exception {
        telegram.refusesNext(409, "Conflict: can't use getUpdates method while webhook is active");
        telegram.answersNext(200, NO_WEBHOOK);
        telegram.answers(200, batch());
        assertThatThrownBy(this::takeIn).isInstanceOf(ApiRefusedException.class);
        takeIn();

        assertThat(telegram.asked())
                .extracting(BotApiServer.Asked::method)
                .containsExactly("getWebhookInfo", "getUpdates", "getWebhookInfo", "getUpdates");
    }

    @Test
    void beginsNothingOnceItIsToStopAndConfirmsWhatWasTakenIn() throws Exception {
        telegram.answersNext(200, batch(text(7, "one"), text(8, "two"), text(9, "three")));
        telegram.answers(200, batch());
        updates.takeIn(() -> played.reception.texts().size() == 2);
        takeIn();

        assertThat(played.reception.texts()).containsExactly("one", "two");
        assertThat(offsets()).containsExactly("", "9");
    }

    private Batch takeIn() throws Exception {
        return updates.takeIn(() -> false);
    }

    private List<String> offsets() {
        return telegram.asked().stream()
                .filter(asked -> asked.method().equals("getUpdates"))
                .map(BotApiServer.Asked::parameters)
                .map((JsonNode parameters) -> parameters.path("offset").asText(""))
                .toList();
    }

    @Test
    void datesATapBeforeWhatFollowsIt() throws Exception {
        long sent = PlayedIntake.NOW.minusSeconds(3_600).getEpochSecond();
        telegram.answersNext(200, batch(tap(7), text(8, "stop").replace("1700000000", String.valueOf(sent)), tap(9)));
        takeIn();

        assertThat(played.reception.received())
                .extracting(InboundMessage::receivedAt)
                .containsExactly(Instant.ofEpochSecond(sent), Instant.ofEpochSecond(sent), PlayedIntake.NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ok\":true}", "{\"ok\":true,\"result\":null}", "{\"ok\":true,\"result\":{}}"})
    void takesNothingForAnAnswerWithoutAList(String answer) throws Exception {
        telegram.answersNext(200, batch(text(7, "one")));
        telegram.answersNext(200, answer);
        telegram.answers(200, batch());
        takeIn();
        assertThatThrownBy(this::takeIn)
                .isInstanceOf(ApiUnreachableException.class)
                .hasMessageEndingWith("no list of updates");
        assertThat(takeIn()).isEqualTo(Batch.NOTHING);

        assertThat(offsets()).containsExactly("", "8", "8");
    }

    private static String tap(long id) {
        return "{\"update_id\":" + id + ",\"callback_query\":{\"id\":\"" + id
                + "\",\"from\":{\"id\":42},\"data\":\"START\",\"message\":{\"message_id\":5,\"date\":1,"
                + "\"chat\":{\"id\":42,\"type\":\"private\"}}}}";
    }

    static String text(long id, String text) {
        return "{\"update_id\":" + id + ",\"message\":{\"message_id\":" + id
                + ",\"date\":1700000000,\"chat\":{\"id\":42,\"type\":\"private\"},"
                + "\"from\":{\"id\":42,\"is_bot\":false,\"first_name\":\"A\"},\"text\":\"" + text + "\"}}";
    }

    static String batch(String... updates) {
        return Stream.of(updates).collect(Collectors.joining(",", "{\"ok\":true,\"result\":[", "]}"));
    }
}
