package org.openconsult.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.turn.FlowFixture.NOW;
import static org.openconsult.turn.FlowFixture.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.outbox.OutboxQueue;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

/** Whoever asks for it is erased everywhere, and stays so. */
@ExtendWith(DatabaseExtension.class)
class ErasureTest {
    private static final String PHONE = "+5016001234";
    private static final Address WHERE = new Address(FlowFixture.PLAIN, PHONE);
    private static final String OTHER = "+5016005678";
    private static final JsonWriterSettings PLAIN =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    private FlowFixture fixture;
    private MessageFlow flow;
    private int messages;

    @BeforeEach
    void use(Storage storage) {
        fixture = FlowFixture.withPlan(storage);
        flow = fixture.instance();
    }

    private List<String> says(String from, String text) {
        messages++;
        return flow.receive(message("m" + messages, from, text)).messages().stream()
                .map(said -> said.text())
                .toList();
    }

    private void isSentAnswers(String id, String text) {
        flow.receive(sent(id, text));
    }

    private static InboundMessage sent(String id, String text) {
        return new InboundMessage(
                new MessageKey("test:" + id),
                new Address(FlowFixture.PLAIN, PHONE),
                text,
                List.of(),
                Optional.empty(),
                NOW,
                Optional.empty(),
                false,
                AnswerWay.BY_SENDING,
                Arrival.DIRECT);
    }

    private void forget() {
        says(PHONE, "forget me");
        says(PHONE, "1");
    }

    /** All that is stored, as text. */
    private String everything() {
        return Stream.of(
                        Storage.TURNS,
                        Storage.OLDER_MESSAGES,
                        Storage.PARTICIPANTS,
                        Storage.COMMENTS,
                        Storage.RECEIPTS,
                        Storage.OUTBOX,
                        Storage.OUTBOX_QUEUE,
                        Storage.FAREWELLS,
                        Storage.DELIVERIES,
                        Storage.DEAD_LETTERS)
                .flatMap(collection -> fixture.stored(collection).stream())
                .map(document -> document.toJson(PLAIN))
                .reduce("", (all, next) -> all + "\n" + next);
    }

    @Test
    void asksOnceAndLeavesNoWordAndNoAddress() {
        says(PHONE, "3 we need nurses");
        says(PHONE, "and a xylophone");
        says(PHONE, "edit " + code() + " only a zeppelin");
        says(PHONE, "district");
        says(PHONE, "2");

        assertThat(says(PHONE, "forget me").get(0)).contains("Erase");
        assertThat(says(PHONE, "1"))
                .containsExactly("Erased. We know nothing of you any more. You can write to us again at any time.");

        assertThat(everything()).doesNotContain("nurses", "xylophone", "zeppelin", "cayo", "forget me");
        assertThat(fixture.stored(Storage.TURNS))
                .allSatisfy(turn ->
                        assertThat(turn.get("address", Binary.class).length()).isZero());
        assertThat(fixture.statuses()).containsExactly("erased");
        assertThat(fixture.stored(Storage.PARTICIPANTS))
                .filteredOn(person -> person.getBoolean("erased", false))
                .allSatisfy(person -> assertThat(person.keySet())
                        .containsExactlyInAnyOrder("_id", "id", "version", "turn", "erased"));
    }

    private String code() {
        String receipt = fixture.stored(Storage.COMMENTS).get(0).getString("receipt");
        return receipt.substring(0, 3) + "-" + receipt.substring(3);
    }

    @Test
    void erasesHowAPersonIsReachedAtOnceWhereTheLastWordIsHeardInTheRequest() {
        fixture.whereabouts().heard(WHERE, "room 7");
        says(PHONE, "3 we need nurses");
        forget();

        assertThat(fixture.stored(Storage.WHEREABOUTS)).isEmpty();
    }

    @Test
    void knowsHowAPersonIsReachedUntilTheLastWordIsOut() {
        isLeaving();
        assertThat(fixture.whereabouts().of(WHERE)).contains("room 7");

        lastWordsAreOut();
        flow.settleUnfinished(NOW);

        assertThat(fixture.stored(Storage.WHEREABOUTS)).isEmpty();
    }

    @Test
    void staysInTouchWithWhoeverComesBackBeforeTheLastWordIsOut() {
        isLeaving();
        fixture.whereabouts().heard(WHERE, "room 7");
        lastWordsAreOut();
        flow.settleUnfinished(NOW);

        assertThat(fixture.whereabouts().of(WHERE)).contains("room 7");
    }

    private void isLeaving() {
        fixture.whereabouts().heard(WHERE, "room 7");
        isSentAnswers("s1", "3 we need nurses");
        isSentAnswers("s2", "forget me");
        isSentAnswers("s3", "1");
    }

    private void lastWordsAreOut() {
        OutboxQueue queue = new OutboxQueue(fixture.storage);
        fixture.stored(Storage.OUTBOX_QUEUE).forEach(entry -> queue.remove(entry.getString("_id")));
    }

    @Test
    void keepsAllWhenThePersonWantsItKept() {
        says(PHONE, "3 we need nurses");
        says(PHONE, "forget me");

        assertThat(says(PHONE, "2").get(0)).startsWith("Nothing was erased.");
        assertThat(fixture.comments()).containsExactly("we need nurses");
    }

    @Test
    void takesOtherWordsForNoAnswer() {
        says(PHONE, "3 we need nurses");
        says(PHONE, "forget me");
        says(PHONE, "and doctors");

        assertThat(fixture.comments()).containsExactly("we need nurses\nand doctors");
    }

    @Test
    void leavesOthersAlone() {
        says(OTHER, "2 old laws");
        says(PHONE, "3 we need nurses");
        forget();

        assertThat(fixture.comments()).containsExactlyInAnyOrder("old laws", "");
    }

    @Test
    void erasesOnlyThePersonWhoAsksAmongThoseOfOnePhone() {
        says(PHONE, "3 the mother's words");
        says(PHONE, "new");
        says(PHONE, "4 the son's words");
        forget();

        assertThat(fixture.comments()).containsExactlyInAnyOrder("the mother's words", "");
        assertThat(everything()).doesNotContain("the son's words");
    }

    @Test
    void knowsWhoeverWritesAfterwardsForAStranger() {
        says(PHONE, "3 we need nurses");
        String author = author();
        forget();
        says(PHONE, "4 old laws");

        List<Document> comments = fixture.stored(Storage.COMMENTS);
        assertThat(comments.get(comments.size() - 1).getString("participant"))
                .isNotEmpty()
                .isNotEqualTo(author);
        assertThat(says(PHONE, "mine"))
                .singleElement()
                .asString()
                .contains("on 4")
                .doesNotContain("on 3");
    }

    private String author() {
        return fixture.stored(Storage.COMMENTS).get(0).getString("participant");
    }

    @Test
    void bringsNothingBackWhenASleepingWorkerWakes() {
        CommittedTurn slept = fixture.leaveUnfinished(message("slept", PHONE, "3 we need nurses"));
        says(PHONE, "and doctors");
        forget();

        fixture.effects().apply(slept);

        assertThat(everything()).doesNotContain("nurses", "doctors");
        assertThat(fixture.statuses()).containsExactly("erased");
    }

    @Test
    void isFinishedByRecoveryAfterACrash() {
        says(PHONE, "3 we need nurses");
        says(PHONE, "forget me");
        fixture.leaveUnfinished(message("last", PHONE, "1"));
        assertThat(fixture.comments()).containsExactly("we need nurses");

        fixture.instance().settleUnfinished(NOW.plusSeconds(60));

        assertThat(everything()).doesNotContain("nurses");
        assertThat(fixture.statuses()).containsExactly("erased");
    }

    @Test
    void canBeRepeated() {
        says(PHONE, "3 we need nurses");
        says(PHONE, "forget me");
        CommittedTurn last = fixture.leaveUnfinished(message("last", PHONE, "1"));
        fixture.effects().apply(last);
        String once = everything();

        fixture.effects().apply(last);

        assertThat(everything()).isEqualTo(once);
    }

    @Test
    void knowsMessagesAgainThatWereTakenBefore() {
        flow.receive(message("first", PHONE, "3 we need nurses"));
        forget();
        int turns = fixture.stored(Storage.TURNS).size();

        assertThat(flow.receive(message("first", PHONE, "3 we need nurses")).messages())
                .isEmpty();
        assertThat(fixture.stored(Storage.TURNS)).hasSize(turns);
        assertThat(everything()).doesNotContain("nurses");
    }

    @Test
    void sendsTheLastWordsAndErasesThemAfterwards() {
        isSentAnswers("1", "3 we need nurses");
        isSentAnswers("2", "forget me");
        isSentAnswers("3", "1");
        List<Document> waiting = fixture.stored(Storage.OUTBOX).stream()
                .filter(entry -> !entry.getString("text").isEmpty())
                .toList();
        assertThat(waiting).singleElement().satisfies(entry -> assertThat(entry.getString("text"))
                .startsWith("Erased."));

        flow.settleUnfinished(NOW);
        assertThat(fixture.stored(Storage.OUTBOX))
                .anyMatch(entry -> !entry.getString("text").isEmpty());
        fixture.stored(Storage.OUTBOX_QUEUE)
                .forEach(entry -> new OutboxQueue(fixture.storage).remove(entry.getString("_id")));
        flow.settleUnfinished(NOW);

        assertThat(fixture.stored(Storage.OUTBOX))
                .allMatch(entry -> entry.getString("text").isEmpty()
                        && entry.get("address", Binary.class).length() == 0);
        assertThat(fixture.stored(Storage.FAREWELLS)).isEmpty();
    }

    @Test
    void keepsNoWordOfWhatWaitedOnADiskSinceBefore() {
        says(PHONE, "3 we need nurses");
        forget();
        InboundMessage late = new InboundMessage(
                        new MessageKey("test:late"),
                        new Address(FlowFixture.PLAIN, PHONE),
                        "3 and a xylophone",
                        List.of(),
                        Optional.empty(),
                        NOW.minusSeconds(60),
                        Optional.empty(),
                        false,
                        AnswerWay.IN_REQUEST,
                        Arrival.DIRECT)
                .afterSpool();

        assertThat(flow.receive(late).messages()).isEmpty();

        assertThat(everything()).doesNotContain("xylophone");
        assertThat(fixture.statuses()).containsExactly("erased");
        assertNoAddress();
    }

    private void assertNoAddress() {
        assertThat(fixture.stored(Storage.TURNS)).allSatisfy(ErasureTest::isWithoutAddress);
        assertThat(fixture.stored(Storage.OUTBOX)).allSatisfy(ErasureTest::isWithoutAddress);
    }

    private static void isWithoutAddress(Document document) {
        assertThat(document.get("address", Binary.class).length()).isZero();
    }

    @Test
    void keepsWhatWasSentAfterwardsThoughBothWaitedOnADisk() {
        says(PHONE, "3 we need nurses");
        says(PHONE, "forget me");
        flow.receive(spooled("last", "1", NOW.minusSeconds(60)));
        flow.receive(spooled("next", "4 old laws", NOW.minusSeconds(30)));

        assertThat(fixture.comments()).containsExactlyInAnyOrder("", "old laws");
    }

    @Test
    void keepsNoWordOfTheErasedThoughThePhoneWasHandedOn() {
        says(PHONE, "3 we need nurses");
        forget();
        says(PHONE, "new");
        flow.receive(spooled("late", "3 and a xylophone", NOW.minusSeconds(60)));

        assertThat(everything()).doesNotContain("xylophone");
    }

    private static InboundMessage spooled(String id, String text, java.time.Instant receivedAt) {
        return InboundMessage.text(
                        new MessageKey("test:" + id), new Address(FlowFixture.PLAIN, PHONE), text, receivedAt)
                .afterSpool();
    }

    @Test
    void leavesNoAddressOfThoseWhoWroteFromThePhoneBefore() {
        says(PHONE, "3 the mother's words");
        says(PHONE, "new");
        forget();

        assertThat(fixture.comments()).containsExactly("the mother's words");
        assertNoAddress();
    }

    @Test
    void sendsNothingMoreThatASleepingWorkerMeantToSend() {
        InboundMessage unheard = message("unheard", PHONE, "3 we need nurses");
        flow.receive(unheard);
        CommittedTurn slept = fixture.turn(unheard);
        forget();

        fixture.effects().send(slept);

        assertThat(everything()).doesNotContain("nurses");
        assertNoAddress();
    }

    @Test
    void tellsNobodyMoreThanThatACommentWasErased() {
        says(PHONE, "3 we need nurses");
        String code = code();
        forget();

        assertThat(says(OTHER, "hi")).isNotEmpty();
        assertThat(says(OTHER, "status " + code).get(0)).contains(code, "Erased.");
        assertThat(says(PHONE, "edit " + code + " something new").get(0)).startsWith("You have no such comment.");
        assertThat(fixture.comments()).contains("edit " + code + " something new");
    }
}
