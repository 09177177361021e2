package org.openconsult.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openconsult.turn.FlowFixture.NOW;
import static org.openconsult.turn.FlowFixture.message;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.participant.KeyRing;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.NotedInserts.Outcome;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Strikes;

@ExtendWith(DatabaseExtension.class)
class MessageFlowTest {
    private static final String PHONE = "+5016001234";
    private FlowFixture fixture;
    private MessageFlow flow;

    @BeforeEach
    void use(Storage storage) {
        fixture = FlowFixture.withPlan(storage);
        flow = fixture.instance();
    }

    @Test
    void keepsWhatWasAddedWhenTheFirstMessageIsEditedAgainAndAgain() {
        flow.receive(message("1", PHONE, "3 we need nurses"));
        flow.receive(message("2", PHONE, "and a doctor"));
        for (int edit = 1; edit <= 2; edit++) {
            flow.receive(message("1/edit/" + edit, PHONE, "3 we need " + edit + " nurses")
                    .editing(message("1", PHONE, "").key()));
        }
        flow.receive(message("1/edit/3", PHONE, "3 we need 2 nurses")
                .editing(message("1", PHONE, "").key()));

        assertThat(fixture.comments()).containsExactly("we need 2 nurses\nand a doctor");
    }

    private void edit(String message, int time, String words) {
        flow.receive(message(message + "/edit/" + time, PHONE, words)
                .editing(message(message, PHONE, "").key()));
    }

    @Test
    void replacesWordsThatWereAddedWhenTheirMessageIsEditedAgainAndAgain() {
        flow.receive(message("1", PHONE, "3 we need nurses"));
        flow.receive(message("2", PHONE, "and a docter"));
        flow.receive(message("3", PHONE, "soon"));

        edit("2", 1, "and a doctor");
        edit("1", 1, "3 we need two nurses");
        edit("2", 2, "and a doctor for the children");
        edit("3", 1, "very soon");

        assertThat(fixture.comments()).containsExactly("we need two nurses\nand a doctor for the children\nvery soon");
    }

    @Test
    void keepsAnEditedAdditionWhoseCommentWasWrittenAnewSince() {
        flow.receive(message("1", PHONE, "3 we need nurses"));
        flow.receive(message("2", PHONE, "and a doctor"));
        String code = fixture.stored(Storage.COMMENTS).get(0).getString("receipt");
        flow.receive(message("3", PHONE, "edit " + code + " all of it is fine"));

        edit("2", 1, "and two doctors");

        assertThat(fixture.comments().toString()).contains("all of it is fine").contains("and two doctors");
    }

    @Test
    void keepsACommentWholeWithItsReceipt() {
        Answer answer = flow.receive(message("1", PHONE, "3 we need nurses\nin our village 👍"));

        Document comment = fixture.stored(Storage.COMMENTS).get(0);
        assertThat(fixture.comments()).containsExactly("we need nurses\nin our village 👍");
        assertThat(comment.get("subject", Document.class))
                .containsEntry("number", 3)
                .containsEntry("commitment_version", 1);
        String shown = comment.getString("receipt").substring(0, 3) + "-"
                + comment.getString("receipt").substring(3);
        assertThat(answer.messages().get(0).text()).contains(shown);
        assertThat(fixture.stored(Storage.RECEIPTS))
                .extracting(receipt -> receipt.getString("_id"))
                .containsExactly(comment.getString("receipt"));
    }

    @Test
    void makesARevisionOfAnEditedMessage() {
        flow.receive(message("1", PHONE, "3 we need nurses"));
        InboundMessage edited = message("1/edit/1", PHONE, "3 we need two nurses")
                .editing(message("1", PHONE, "").key());

        Answer first = flow.receive(edited);
        Answer second = flow.receive(edited);

        assertThat(second).isEqualTo(first);
        assertThat(fixture.comments()).containsExactly("we need two nurses");
        assertThat(fixture.stored(Storage.COMMENTS)).hasSize(2);
    }

    @Test
    void readsAnEditedMessageThatMadeNoCommentAsAnyOther() {
        flow.receive(message("1", PHONE, "lsitt of things"));
        flow.receive(message("2", PHONE, "undo"));
        flow.receive(message("3", PHONE, "help"));

        flow.receive(message("3/edit/1", PHONE, "4 old laws")
                .editing(message("3", PHONE, "").key()));

        assertThat(fixture.comments()).containsExactlyInAnyOrder("lsitt of things", "old laws");
    }

    @Test
    void letsNobodyEditAnothersComment() {
        flow.receive(message("1", PHONE, "3 we need nurses"));

        flow.receive(message("2", "+5016005678", "3 nonsense")
                .editing(message("1", PHONE, "").key()));

        assertThat(fixture.comments()).containsExactlyInAnyOrder("we need nurses", "nonsense");
    }

    @Test
    void answersTheSameMessageTheSameWithoutASecondEffect() {
        Answer first = flow.receive(message("1", PHONE, "3 we need nurses"));
        Answer second = flow.receive(message("1", PHONE, "3 we need nurses"));

        assertThat(second).isEqualTo(first);
        assertThat(fixture.comments()).hasSize(1);
        assertThat(fixture.stored(Storage.TURNS)).hasSize(1);
        assertThat(fixture.stored(Storage.OUTBOX)).isEmpty();
    }

    @Test
    void knowsAMessageAgainAfterManyOthers() {
        Answer first = flow.receive(message("old", PHONE, "3 we need nurses"));
        for (int number = 0; number <= Standing.REMEMBERED; number++) {
            flow.receive(message("later" + number, PHONE, "LIST"));
        }

        assertThat(flow.receive(message("old", PHONE, "3 we need nurses"))).isEqualTo(first);
        assertThat(fixture.comments()).hasSize(1);
    }

    @Test
    void takesEqualWordsInTwoMessagesAsTwo() {
        flow.receive(message("1", PHONE, "3 we need nurses"));
        flow.receive(message("2", PHONE, "3 we need nurses"));

        assertThat(fixture.comments()).hasSize(2);
    }

    @Test
    void hasOneEffectWhenTheSameMessageReachesTwoInstancesAtOnce() throws Exception {
        MessageFlow other = fixture.instance();
        for (int round = 0; round < 100; round++) {
            String id = "same" + round;
            String phone = "+5016" + round;
            List<Answer> answers = atOnce(Stream.of(flow, other, flow, other)
                    .<Callable<Answer>>map(instance -> () -> instance.receive(message(id, phone, "3 we need nurses")))
                    .toList());
            assertThat(Set.copyOf(answers)).hasSize(1);
        }
        assertThat(fixture.comments()).hasSize(100);
        assertThat(fixture.stored(Storage.TURNS)).hasSize(100).allSatisfy(turn -> assertThat(turn.getLong("version"))
                .isEqualTo(1));
        flow.settleUnfinished(NOW.plusSeconds(1));
        assertThat(fixture.notes()).isEmpty();
        assertThat(fixture.comments()).hasSize(100);
    }

    @Test
    void losesNothingWhenOnePersonsMessagesArriveAtOnceOnTwoInstances() throws Exception {
        MessageFlow other = fixture.instance();
        atOnce(IntStream.range(0, 60)
                .<Callable<Answer>>mapToObj(number -> () ->
                        (number % 2 == 0 ? flow : other).receive(message("m" + number, PHONE, "3 comment " + number)))
                .toList());

        assertThat(new HashSet<>(fixture.comments()))
                .isEqualTo(new HashSet<>(IntStream.range(0, 60)
                        .mapToObj(number -> "comment " + number)
                        .toList()));
        assertThat(fixture.stored(Storage.TURNS))
                .extracting(turn -> turn.getLong("version"))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 60)
                        .mapToObj(turn -> (long) turn)
                        .toList());
    }

    @Test
    void goesOnWhereAnotherInstanceTookTheTalk() {
        MessageFlow other = fixture.instance();
        flow.receive(message("1", PHONE, "LIST"));
        other.receive(message("2", PHONE, "3 we need nurses"));
        Answer undone = flow.receive(message("3", PHONE, "undo"));
        assertThat(fixture.statuses()).containsExactly("withdrawn");

        other.receive(message("4", PHONE, "4 too many old laws"));
        assertThat(flow.receive(message("3", PHONE, "undo"))).isEqualTo(undone);
        assertThat(flow.receive(message("2", PHONE, "3 we need nurses")).messages())
                .isNotEmpty();
        assertThat(fixture.comments()).containsExactlyInAnyOrder("we need nurses", "too many old laws");
        assertThat(fixture.stored(Storage.TURNS)).hasSize(4);
    }

    @Test
    @Timeout(60)
    void leavesNoNoteOfATurnThatAnotherInstanceTookLongAgo() {
        MessageFlow other = fixture.instance();
        flow.receive(message("1", PHONE, "LIST"));
        other.receive(message("2", PHONE, "3 we need nurses"));
        other.receive(message("3", PHONE, "support"));
        Notes.awaitNone(fixture.storage);

        flow.receive(message("4", PHONE, "4 too many old laws"));

        Notes.awaitNone(fixture.storage);
        assertThat(flow.settleUnfinished(NOW.plusSeconds(60))).isZero();
        assertThat(fixture.comments()).containsExactlyInAnyOrder("we need nurses", "too many old laws");
    }

    @Test
    void aRecoveryThatComesAfterLaterTurnsChangesNothing() {
        CommittedTurn first = fixture.leaveUnfinished(message("1", PHONE, "3 we need nurses"));
        flow.receive(message("2", PHONE, "support"));
        flow.receive(message("3", PHONE, "undo"));
        List<Document> comments = fixture.stored(Storage.COMMENTS);
        List<Document> people = fixture.stored(Storage.PARTICIPANTS);
        fixture.note(first);

        flow.settleUnfinished(NOW.plusSeconds(60));

        assertThat(fixture.notes()).isEmpty();
        assertThat(fixture.stored(Storage.COMMENTS)).isEqualTo(comments);
        assertThat(fixture.stored(Storage.PARTICIPANTS)).isEqualTo(people);
    }

    @Test
    void finishesWhatAWorkerLeftBetweenCommitAndEffectsBeforeTheNextTurn() {
        fixture.leaveUnfinished(message("1", PHONE, "3 we need nurses"));
        assertThat(fixture.comments()).isEmpty();

        flow.receive(message("2", PHONE, "undo"));

        assertThat(fixture.statuses()).containsExactly("withdrawn");
    }

    @Test
    void answersTheResentMessageThatACrashLeftUnfinished() {
        fixture.leaveUnfinished(message("1", PHONE, "3 we need nurses"));

        Answer answer = flow.receive(message("1", PHONE, "3 we need nurses"));

        assertThat(answer.messages()).isNotEmpty();
        assertThat(fixture.comments()).containsExactly("we need nurses");
    }

    @Test
    void recoversWhatNobodyAsksForAgain() {
        fixture.leaveUnfinished(message("1", PHONE, "3 we need nurses"));

        assertThat(flow.settleUnfinished(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(flow.settleUnfinished(NOW.plusSeconds(1))).isZero();
        assertThat(fixture.comments()).containsExactly("we need nurses");
    }

    @Test
    @Timeout(60)
    void strikesOffSoonWhatIsFinished() {
        for (int number = 0; number < 20; number++) {
            flow.receive(message("m" + number, PHONE, "3 we need nurses"));
        }

        Notes.awaitNone(fixture.storage);
        assertThat(flow.settleUnfinished(NOW.plusSeconds(1))).isZero();
    }

    @Test
    void recoversTheOthersBesideOneThatCannotBeRead() {
        fixture.leaveUnfinished(message("1", PHONE, "3 we need nurses"));
        fixture.leaveUnfinished(message("2", "+5016002222", "4 too many old laws"));
        fixture.storage
                .collection(Storage.TURNS)
                .findOneAndUpdate(Filters.exists("facts"), Updates.set("facts", "[{\"fact\":\"?\"}]"));

        assertThat(flow.settleUnfinished(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(fixture.comments()).hasSize(1);
    }

    @Test
    void greetsAnewWhoseStateCannotBeRead() {
        flow.receive(message("1", PHONE, "3 we need nurses"));
        fixture.storage.collection(Storage.TURNS).updateOne(Filters.exists("talk"), Updates.set("talk", "not JSON"));

        assertThat(flow.receive(message("2", PHONE, "4 too many old laws")).messages())
                .isNotEmpty();
        assertThat(fixture.comments()).hasSize(2);
    }

    @Test
    void keepsAllOfSomebodyWhoWritesVeryMuch() {
        String page = "a long thought, ".repeat(200);
        flow.receive(message("1", PHONE, "3 " + page));
        for (int number = 0; number < 120; number++) {
            flow.receive(message("more" + number, PHONE, "and " + number + " " + page));
        }

        assertThat(fixture.stored(Storage.TURNS)).hasSize(121);
        assertThat(String.join("\n", fixture.comments())).contains("and 0 ", "and 60 ", "and 119 ");
    }

    @Test
    void aWorkerThatSleptUndoesNothing() {
        CommittedTurn slept = fixture.leaveUnfinished(message("1", PHONE, "3 we need nurses"));
        flow.receive(message("2", PHONE, "undo"));
        List<Document> comments = fixture.stored(Storage.COMMENTS);
        List<Document> people = fixture.stored(Storage.PARTICIPANTS);

        fixture.effects().apply(slept);

        assertThat(fixture.stored(Storage.COMMENTS)).isEqualTo(comments);
        assertThat(fixture.stored(Storage.PARTICIPANTS)).isEqualTo(people);
        assertThat(fixture.stored(Storage.TURNS)).hasSize(2);
    }

    @Test
    void aWorkerThatSleptBeforeItsCommitIsTooLate() {
        Standing slept = fixture.taken(message("1", PHONE, "3 we need nurses"));
        flow.receive(message("1", PHONE, "3 we need nurses"));

        assertThat(new TurnLog(fixture.storage).append(slept, Optional.empty())).isEqualTo(Outcome.TAKEN);
        assertThat(fixture.comments()).containsExactly("we need nurses");
    }

    @Test
    void notesATurnAtAnotherPlaceWhereOneIsTaken() {
        CommittedTurn turn = turnOf(message("1", PHONE, "3 we need nurses"));
        List<UnfinishedTurns.Note> taken = UnfinishedTurns.notes(turn).subList(0, 3);
        List<UnfinishedTurns.Note> others = taken.stream().map(this::occupy).toList();

        flow.receive(message("1", PHONE, "3 we need nurses"));

        assertThat(fixture.comments()).containsExactly("we need nurses");
        assertThat(fixture.notes()).containsAll(others);
    }

    @Test
    void takesNoMessageThatCannotBeNoted() {
        CommittedTurn turn = turnOf(message("1", PHONE, "3 we need nurses"));
        UnfinishedTurns.notes(turn).forEach(this::occupy);

        assertThatThrownBy(() -> flow.receive(message("1", PHONE, "3 we need nurses")))
                .isInstanceOf(ReceptionClosedException.class);
        assertThat(fixture.stored(Storage.TURNS)).isEmpty();

        flow.settleUnfinished(NOW.plus(Duration.ofDays(2)));
        flow.receive(message("1", PHONE, "3 we need nurses"));
        assertThat(fixture.comments()).containsExactly("we need nurses");
    }

    @Test
    void goesOnWhereOthersNotedATurnAtAllOfItsPlaces() {
        flow.receive(message("1", PHONE, "3 we need nurses"));
        Standing others = fixture.taken(message("2", PHONE, "4 too many old laws"));
        UnfinishedTurns.notes(others.pending().orElseThrow()).forEach(fixture::leave);
        new TurnLog(fixture.storage).append(others, Optional.empty());

        flow.receive(message("3", PHONE, "3 more buses"));

        assertThat(fixture.comments()).containsExactlyInAnyOrder("we need nurses", "too many old laws", "more buses");
    }

    @Test
    void looksForANoteAtDifferentPlacesAndFindsItAtEach() {
        CommittedTurn turn = turnOf(message("1", PHONE, "3 we need nurses"));

        assertThat(UnfinishedTurns.notes(turn)).allSatisfy(note -> {
            fixture.leave(note);
            assertThat(fixture.notes()).contains(note);
        });
        assertThat(UnfinishedTurns.notes(turn))
                .as("one that is struck off takes none of them along")
                .extracting(note -> note.written().getString(Strikes.MARK))
                .doesNotHaveDuplicates();
    }

    @Test
    void strikesANoteOffWhoseTimeTheDatabaseKeepsLessExactly() {
        UnfinishedTurns.Note place =
                UnfinishedTurns.notes(turnOf(message("1", PHONE, "LIST"))).get(0);
        fixture.leave(new UnfinishedTurns.Note(place.place(), place.conversation(), 1, NOW.plusNanos(1_234_567)));

        flow.settleUnfinished(NOW.plus(Duration.ofDays(2)));

        assertThat(fixture.notes()).isEmpty();
    }

    private CommittedTurn turnOf(InboundMessage message) {
        return fixture.taken(message).pending().orElseThrow();
    }

    /** By the note of another turn, which was never committed. */
    private UnfinishedTurns.Note occupy(UnfinishedTurns.Note place) {
        CommittedTurn other = turnOf(message("other", "+5016009999", "3 more buses"));
        var note = new UnfinishedTurns.Note(place.place(), other.conversation(), other.number(), other.at());
        fixture.leave(note);
        return note;
    }

    @Test
    void twoThatRecoverAtOnceFinishEachTurnOnce() throws Exception {
        MessageFlow other = fixture.instance();
        for (int person = 0; person < 20; person++) {
            fixture.leaveUnfinished(message("m" + person, "+50160011" + person, "3 comment " + person));
        }

        atOnce(Stream.of(flow, other)
                .<Callable<Integer>>map(instance -> () -> instance.settleUnfinished(NOW.plusSeconds(60)))
                .toList());

        assertThat(fixture.comments()).hasSize(20).doesNotHaveDuplicates();
        assertThat(fixture.notes()).isEmpty();
    }

    @Test
    void whoeverStrikesANoteOffOnceMoreLeavesTheOneThatLiesThereByThen() {
        UnfinishedTurns unfinished = new UnfinishedTurns(fixture.storage);
        CommittedTurn turn = turnOf(message("1", PHONE, "3 we need nurses"));
        UnfinishedTurns.Note first = UnfinishedTurns.notes(turn).get(0);
        fixture.leave(first);
        unfinished.finish(List.of(first), () -> {});
        UnfinishedTurns.Note second = occupy(first);

        unfinished.finish(List.of(first), () -> {});

        assertThat(fixture.notes()).containsExactly(second);
    }

    @Test
    void forgetsATurnThatWasNotedAndNeverCommitted() {
        Standing died = fixture.taken(message("1", PHONE, "3 we need nurses"));
        fixture.note(died.pending().orElseThrow());

        assertThat(flow.settleUnfinished(NOW.plusSeconds(60))).isZero();
        assertThat(fixture.notes()).hasSize(1);
        flow.settleUnfinished(NOW.plus(Duration.ofDays(2)));
        assertThat(fixture.notes()).isEmpty();
        assertThat(fixture.comments()).isEmpty();
    }

    @Test
    void forgetsTheNoteOfAWorkerWhoWasTooLateForATurnThatHasNoEffects() {
        flow.receive(message("1", PHONE, "LIST"));
        Standing late = fixture.taken(message("2", PHONE, "3 we need nurses"));
        flow.receive(message("3", PHONE, "LIST"));
        fixture.note(late.pending().orElseThrow());

        flow.settleUnfinished(NOW.plusSeconds(60));

        assertThat(fixture.notes()).isEmpty();
        assertThat(fixture.comments()).isEmpty();
    }

    @Test
    void sendsTheAnswerOfAMessageThatWaitedOnDisk() {
        InboundMessage spooled = message("1", PHONE, "3 we need nurses").afterSpool();

        assertThat(flow.receive(spooled).messages()).isEmpty();
        assertThat(flow.receive(message("1", PHONE, "3 we need nurses")).messages())
                .isEmpty();
        assertThat(fixture.stored(Storage.OUTBOX)).isNotEmpty();
        assertThat(fixture.stored(Storage.OUTBOX_QUEUE)).hasSameSizeAs(fixture.stored(Storage.OUTBOX));
        assertThat(fixture.comments()).containsExactly("we need nurses");
    }

    @Test
    void sendsTheAnswerOfAMessageThatItsProviderCouldNotBring() {
        InboundMessage fetched = message("1", PHONE, "3 we need nurses").fetched();

        assertThat(flow.receive(fetched).messages()).isEmpty();
        assertThat(fixture.stored(Storage.OUTBOX_QUEUE)).isNotEmpty();
        assertThat(fixture.comments()).containsExactly("we need nurses");
    }

    @Test
    void answersAMessageNoMoreThatIsFetchedAfterItWasBrought() {
        flow.receive(message("1", PHONE, "3 we need nurses"));

        flow.receive(message("1", PHONE, "3 we need nurses").fetched());
        flow.receive(message("1", PHONE, "3 we need nurses").fetched().afterSpool());

        assertThat(fixture.stored(Storage.OUTBOX)).isEmpty();
        assertThat(fixture.comments()).hasSize(1);
    }

    @Test
    void keepsWhatComesFromWhoCannotBeWrittenToAndSaysNothing() {
        InboundMessage nameless = unanswerable("1", "3 we need nurses");

        assertThat(flow.receive(nameless).messages()).isEmpty();
        flow.receive(nameless.afterSpool());
        flow.receive(nameless.fetched());

        assertThat(fixture.comments()).containsExactly("we need nurses");
        assertThat(fixture.stored(Storage.OUTBOX)).isEmpty();
    }

    @Test
    void namesItsAnswersByTheTurnThatGivesThem() {
        Answer answer = flow.receive(message("1", PHONE, "3 we need nurses"));
        String turn = fixture.stored(Storage.TURNS).get(0).getString("_id");

        assertThat(answer.id(0)).contains(turn + "-0");
        assertThat(answer.id(1)).contains(turn + "-1");
        assertThat(flow.receive(message("1", PHONE, "3 we need nurses"))).isEqualTo(answer);
    }

    @Test
    void namesAnAnswerAsItsSendingIsNamed() {
        Answer answer = flow.receive(message("1", PHONE, "3 we need nurses").afterSpool());

        assertThat(fixture.stored(Storage.OUTBOX))
                .extracting(entry -> Optional.of(entry.getString("_id")))
                .contains(answer.id(0));
    }

    @Test
    void sendsTheAnswerThatNobodyHeardBecauseTheConnectionBrokeAfterTheCommit() {
        InboundMessage message = message("1", PHONE, "3 we need nurses");
        int said = flow.receive(message).messages().size();
        assertThat(fixture.stored(Storage.OUTBOX)).isEmpty();

        flow.receive(message.afterSpool());
        flow.receive(message.afterSpool());

        assertThat(fixture.stored(Storage.OUTBOX)).hasSize(said);
        assertThat(fixture.stored(Storage.OUTBOX_QUEUE)).hasSize(said);
        assertThat(fixture.comments()).containsExactly("we need nurses");
    }

    @Test
    void knowsThePersonAfterAChangeOfKeys() {
        byte[] newKey = new byte[32];
        Arrays.fill(newKey, (byte) 7);
        Answer before = flow.receive(message("1", PHONE, "3 we need nurses"));
        MessageFlow rotated = fixture.instance(new KeyRing(List.of(newKey, new byte[32])));

        assertThat(rotated.receive(message("1", PHONE, "3 we need nurses"))).isEqualTo(before);
        rotated.receive(message("2", PHONE, "undo"));

        assertThat(fixture.stored(Storage.TURNS))
                .extracting(turn -> turn.getString("id"))
                .containsOnly(fixture.stored(Storage.TURNS).get(0).getString("id"));
        assertThat(fixture.statuses()).containsExactly("withdrawn");
    }

    @Test
    void keepsNoAddressInTheClear() {
        flow.receive(message("1", PHONE, "3 we need nurses").afterSpool());
        for (String collection :
                List.of(Storage.TURNS, Storage.PARTICIPANTS, Storage.COMMENTS, Storage.OUTBOX, Storage.OUTBOX_QUEUE)) {
            assertThat(fixture.stored(collection)).isNotEmpty().noneMatch(document -> document.toJson()
                    .contains("6001234"));
        }
    }

    @Test
    void closesTheReceptionWhileNoConsultationIsLoaded(Storage empty) {
        MessageFlow early = FlowFixture.withoutPlan(empty).instance();
        assertThatThrownBy(() -> early.receive(message("1", PHONE, "3 we need nurses")))
                .isInstanceOf(ReceptionClosedException.class);
    }

    private static <A> List<A> atOnce(List<Callable<A>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(16, calls.size()));
        try {
            List<A> answers = new ArrayList<>();
            for (Future<A> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static InboundMessage unanswerable(String id, String text) {
        InboundMessage usual = message(id, "MTN", text);
        return new InboundMessage(
                usual.key(),
                usual.from(),
                text,
                List.of(),
                Optional.empty(),
                usual.receivedAt(),
                Optional.empty(),
                false,
                AnswerWay.NONE,
                Arrival.DIRECT);
    }
}
