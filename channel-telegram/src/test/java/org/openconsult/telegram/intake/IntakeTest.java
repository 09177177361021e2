package org.openconsult.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.Address;
import org.openconsult.channel.Arrival;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.inbox.SetAside;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;
import org.openconsult.telegram.TelegramChannel;
import org.openconsult.telegram.api.BotApi;
import org.openconsult.telegram.played.BotApiServer;
import org.openconsult.telegram.played.PlayedIntake;
import org.openconsult.telegram.sending.TelegramTransport;

@ExtendWith(DatabaseExtension.class)
class IntakeTest {
    private static final String GROUP =
            "\"chat\":{\"id\":-100123,\"type\":\"supergroup\"},\"from\":{\"id\":42,\"is_bot\":false,\"language_code\":\"es\"}";

    private final BotApiServer telegram = new BotApiServer();
    private final BotApi api = telegram.api();
    private Storage storage;
    private PlayedIntake played;

    @BeforeEach
    void use(Storage used) {
        storage = used;
        played = new PlayedIntake(api, storage, Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        played.close();
        api.close();
        telegram.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"c1\",\"from\":{\"id\":42},\"data\":\"1~abc\",\"message\":{\"message_id\":5,\"date\":1,\"chat\":{\"id\":42,\"type\":\"private\"}}}",
                "{\"id\":\"c1\",\"from\":{\"id\":42},\"data\":\"1\",\"inline_message_id\":\"x\"}",
                "{\"id\":\"c1\",\"from\":\"nobody\",\"message\":7}"
            })
    void answersEveryTap(String callback) {
        take("{\"update_id\":7,\"callback_query\":" + callback + "}");

        assertThat(telegram.lastAsked().method()).isEqualTo("answerCallbackQuery");
        assertThat(telegram.lastAsked().parameters().path("callback_query_id").asText())
                .isEqualTo("c1");
    }

    @Test
    void goesOnWhenATapIsTooOldToBeAnswered() {
        telegram.refuses(400, "Bad Request: query is too old and response timeout expired or query ID is invalid");
        take("{\"update_id\":7,\"callback_query\":{\"id\":\"c1\",\"from\":{\"id\":42},\"data\":\"1\","
                + "\"message\":{\"message_id\":5,\"date\":1,\"chat\":{\"id\":42,\"type\":\"private\"}}}}");

        assertThat(played.reception.texts()).containsExactly("1");
    }

    @Test
    void showsACommitmentInAGroupOnceAndLeadsToAPrivateTalk() {
        String asked = "{\"update_id\":7,\"message\":{\"message_id\":5,\"date\":1," + GROUP
                + ",\"text\":\"@ConsultBot 3\",\"entities\":[{\"type\":\"mention\",\"offset\":0,\"length\":11}]}}";
        take(asked);
        take(asked);

        assertThat(played.reception.received()).isEmpty();
        assertThat(said()).singleElement().satisfies(message -> {
            assertThat(message.getString("text")).startsWith("<b>3. ");
            assertThat(message.getList("choices", Document.class))
                    .singleElement()
                    .satisfies(choice -> {
                        assertThat(choice.getString("label")).isEqualTo("Comentar en privado");
                        assertThat(choice.getString("value")).isEqualTo("https://t.me/ConsultBot?start=c3");
                    });
        });
    }

    @Test
    void invitesToAPrivateTalkWhereWordsAreSaidInAGroup() {
        take(
                "{\"update_id\":7,\"message\":{\"message_id\":5,\"date\":1," + GROUP
                        + ",\"text\":\"@ConsultBot we need nurses\",\"entities\":[{\"type\":\"mention\",\"offset\":0,\"length\":11}]}}");

        assertThat(played.reception.received()).isEmpty();
        assertThat(said()).singleElement().satisfies(message -> assertThat(message.getString("text"))
                .startsWith("Aquí puedo mostrar el plan"));
    }

    @Test
    void saysNothingToWhatIsNotForIt() {
        take("{\"update_id\":7,\"message\":{\"message_id\":5,\"date\":1," + GROUP + ",\"text\":\"good morning\"}}");
        take("{\"update_id\":8,\"channel_post\":{\"message_id\":5}}");

        assertThat(said()).isEmpty();
        assertThat(telegram.asked()).isEmpty();
        assertThat(played.aside.count()).isZero();
    }

    @Test
    void isBriefInAGroupWhereItIsAddressedAllTheTime() {
        for (int update = 1; update <= 30; update++) {
            take("{\"update_id\":" + update + ",\"message\":{\"message_id\":" + update + ",\"date\":1," + GROUP
                    + ",\"text\":\"@ConsultBot 3\",\"entities\":[{\"type\":\"mention\",\"offset\":0,\"length\":11}]}}");
        }

        assertThat(said()).hasSize(5);
    }

    @Test
    void answersInTheTopicThatItWasAskedIn() {
        take("{\"update_id\":7,\"message\":{\"message_id\":5,\"date\":1,\"message_thread_id\":17,"
                + "\"is_topic_message\":true," + GROUP
                + ",\"text\":\"@ConsultBot 3\",\"entities\":[{\"type\":\"mention\",\"offset\":0,\"length\":11}]}}");

        assertThat(said()).singleElement().satisfies(message -> assertThat(played.seal
                        .open(
                                TelegramChannel.ID,
                                message.get("address", Binary.class).getData())
                        .value())
                .isEqualTo("-100123/17"));
    }

    static List<Throwable> faults() {
        return List.of(
                new IllegalStateException("secret words"), new StackOverflowError(), new NoClassDefFoundError("x"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void triesAFaultAgainLaterAndTakesInWhatCame(Throwable fault) {
        fails(fault, update(7, "one"));
        fails(fault, update(8, "two"));

        assertThat(played.reception.texts()).isEmpty();
        assertThat(played.aside.of(TelegramTransport.ID))
                .extracting(SetAside.Thing::name)
                .containsExactly("123456789/7", "123456789/8");
        assertThat(played.replay().run(() -> false)).isEqualTo(2);
        assertThat(played.aside.count()).isZero();
        assertThat(played.reception.received()).allSatisfy(message -> {
            assertThat(message.arrival()).isEqualTo(Arrival.FETCHED);
            assertThat(message.receivedAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        });
        assertThat(played.reception.texts()).containsExactly("one", "two");
    }

    @Test
    void keepsWhatStillFails() {
        fails(new IllegalStateException(), update(7, "one"));
        played.reception.failsNext(new IllegalStateException());

        assertThat(played.replay().run(() -> false)).isZero();
        assertThat(played.aside.count()).isEqualTo(1);
        assertThat(played.replay().run(() -> false)).isEqualTo(1);
        assertThat(played.reception.texts()).containsExactly("one");
    }

    @Test
    void leavesAllWithTelegramWhileThereIsNoMemory() {
        played.reception.failsNext(new OutOfMemoryError());

        assertThatThrownBy(() -> take(update(7, "one"))).isInstanceOf(ReceptionClosedException.class);
        assertThat(played.aside.count()).isZero();
    }

    @Test
    void namesWhatHasNoNumberByWhatItHolds() {
        take("{\"message\":\"broken\"}");
        take("{\"message\":\"broken\"}");
        take("{\"message\":\"broken too\"}");

        assertThat(played.aside.of(TelegramTransport.ID)).hasSize(2).allSatisfy(thing -> assertThat(thing.name())
                .matches("123456789/[0-9a-f]{64}"));
    }

    @Test
    void makesNothingOfWhatIsBrokenOrCut() {
        take("{\"update_id\":7,\"message\":\"broken\"}");
        played.aside.keep(
                TelegramTransport.ID,
                "cut",
                "{\"update_id\":".getBytes(StandardCharsets.UTF_8),
                "cut",
                PlayedIntake.NOW);

        assertThat(played.replay().run(() -> false)).isZero();
        assertThat(played.aside.count()).isEqualTo(2);
    }

    /** When it comes and when it comes again. */
    private void fails(Throwable fault, String update) {
        played.reception.failsNext(fault);
        played.reception.failsNext(fault);
        assertThatThrownBy(() -> take(update)).isInstanceOf(ReceptionClosedException.class);
        take(update);
    }

    @Test
    void takesInWhatFailedOnceWhenItComesAgain() {
        played.reception.failsNext(new IllegalStateException());
        assertThatThrownBy(() -> take(update(7, "one"))).isInstanceOf(ReceptionClosedException.class);
        take(update(7, "one"));

        assertThat(played.reception.texts()).containsExactly("one");
        assertThat(played.aside.count()).isZero();
    }

    private static String update(long id, String text) {
        return "{\"update_id\":" + id + ",\"message\":{\"message_id\":" + id
                + ",\"date\":1700000000,\"chat\":{\"id\":42,\"type\":\"private\"},\"text\":\"" + text + "\"}}";
    }

    private void take(String update) {
        played.intake().take(BotApiServer.json(update));
    }

    private List<Document> said() {
        return storage.collection(Storage.OUTBOX).find().into(new java.util.ArrayList<>());
    }

    private static String inGroup(int update, long person, String text) {
        return "{\"update_id\":" + update + ",\"message\":{\"message_id\":" + update
                + ",\"date\":" + PlayedIntake.NOW.getEpochSecond()
                + ",\"chat\":{\"id\":-100123,\"type\":\"supergroup\",\"title\":\"Village council\"},"
                + "\"from\":{\"id\":" + person + ",\"is_bot\":false,\"language_code\":\"en\"},\"text\":\"@ConsultBot "
                + text
                + "\",\"entities\":[{\"type\":\"mention\",\"offset\":0,\"length\":11}]}}";
    }

    @Test
    void takesWordsInAGroupForCommentsOnlyWhileASessionIsOpenThere() {
        take(inGroup(1, 43, "we need nurses"));
        assertThat(played.reception.texts()).isEmpty();

        played.link(42, "coordinator");
        take(inGroup(2, 42, "session 3"));
        take(inGroup(3, 43, "we need nurses"));
        take(inGroup(4, 42, "session close"));
        take(inGroup(5, 43, "and a doctor"));

        assertThat(played.reception.texts()).containsExactly("we need nurses");
        assertThat(played.reception.received().get(0).form().orElseThrow().session())
                .contains(played.sessions.newestAt(group()).orElseThrow().id());
        assertThat(played.reception.received().get(0).from().value()).isEqualTo("43");
    }

    @Test
    void showsANumberAloneAlsoWhileASessionIsOpen() {
        played.link(42, "coordinator");
        take(inGroup(2, 42, "session 3"));

        take(inGroup(3, 43, "4"));

        assertThat(played.reception.texts()).isEmpty();
    }

    private static Address group() {
        return new Address(TelegramChannel.ID, "-100123");
    }
}
