package org.openconsult.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.openconsult.moderation.StoredSamples.MONDAY;
import static org.openconsult.moderation.StoredSamples.THIRD;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditEntry;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Outcome;
import org.openconsult.comment.CommentChange;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.HidingReason;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;
import org.openconsult.export.CommentRow;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.StoredCommentRows;
import org.openconsult.moderation.ModerationChange.ChangeThemes;
import org.openconsult.moderation.ModerationChange.Hide;
import org.openconsult.moderation.ModerationChange.Mask;
import org.openconsult.moderation.ModerationChange.Move;
import org.openconsult.moderation.ModerationChange.Restore;
import org.openconsult.moderation.ModerationChange.Unmask;
import org.openconsult.moderation.ModerationChange.WriteNote;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class ModerationTest {
    private static final Hide INSULT = new Hide(HidingReason.INSULT, Optional.of("calls the mayor names"));
    private static final PersonalDataMask MASK = new PersonalDataMask("BZ");
    private static final String ROSA = "rosa";

    private Storage storage;
    private StoredSamples samples;
    private AuditTrail trail;
    private Moderation moderation;
    private DeskComments desk;

    @BeforeEach
    void use(Storage fresh) {
        storage = fresh;
        samples = new StoredSamples(storage);
        Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
        trail = new AuditTrail(storage, clock);
        moderation = new Moderation(storage, trail, clock);
        desk = new DeskComments(storage);
    }

    private CommentStatus status(CommentId id) {
        return CommentDocuments.status(samples.newest(id));
    }

    private List<AuditEntry> audited(CommentId id) {
        return trail.page(AuditFilter.on(new AuditThing(AuditThing.Kind.COMMENT, id.value())), Optional.empty(), 100)
                .entries();
    }

    private List<CommentRow> rows() {
        List<CommentRow> rows = new ArrayList<>();
        new StoredCommentRows(storage).each("plan", ExportFilter.ALL, rows::add);
        return rows;
    }

    @Test
    void hidesWithAReasonAndRestores() {
        CommentId id = samples.keep("a", "the mayor is a thief");

        assertThat(moderation.change(id, 1, INSULT, ROSA)).isEqualTo(Outcome.DONE);
        assertThat(status(id)).isEqualTo(CommentStatus.HIDDEN);
        assertThat(desk.find(id, MASK).orElseThrow().hiding()).hasValueSatisfying(hiding -> {
            assertThat(hiding.reason()).isEqualTo(HidingReason.INSULT);
            assertThat(hiding.who()).isEqualTo(ROSA);
            assertThat(hiding.note()).contains("calls the mayor names");
        });
        assertThat(rows()).singleElement().satisfies(row -> assertThat(row.statusReason())
                .contains("insult"));

        assertThat(moderation.change(id, 2, new Restore(), ROSA)).isEqualTo(Outcome.DONE);
        assertThat(status(id)).isEqualTo(CommentStatus.RECEIVED);
        assertThat(rows()).singleElement().satisfies(row -> assertThat(row.statusReason())
                .isEmpty());
    }

    @Test
    void refusesWhatWasNotSeenAndWritesNothing() {
        CommentId id = samples.keep("a", "we need nurses");
        moderation.change(id, 1, INSULT, ROSA);

        assertThat(moderation.change(id, 1, new Restore(), "tomas")).isEqualTo(Outcome.CHANGED_MEANWHILE);
        assertThat(status(id)).isEqualTo(CommentStatus.HIDDEN);
        assertThat(audited(id)).hasSize(1);
    }

    @Test
    void noticesThatTheAuthorChangedItMeanwhile() {
        CommentId id = samples.keep("a", "we need nurses");
        samples.change(id, 2, CommentChange.replaceWords("we need doctors", MONDAY, Phase.OPEN, Language.ENGLISH));

        assertThat(moderation.change(id, 1, INSULT, ROSA)).isEqualTo(Outcome.CHANGED_MEANWHILE);
        assertThat(status(id)).isEqualTo(CommentStatus.RECEIVED);
    }

    @Test
    void keepsTheAuthorsTurnSoThatLaterTurnsCountAndOlderOnesDoNot() {
        CommentId id = samples.keep("a", "we need nurses");
        samples.change(id, 5, CommentChange.takeStance(Stance.SUPPORT));
        moderation.change(id, 2, INSULT, ROSA);

        samples.change(id, 5, CommentChange.withdraw());
        samples.change(id, 4, CommentChange.withdraw());
        assertThat(status(id)).isEqualTo(CommentStatus.HIDDEN);
        assertThat(samples.newest(id).getLong("turn")).isEqualTo(5);

        samples.change(id, 6, CommentChange.withdraw());
        assertThat(status(id)).isEqualTo(CommentStatus.WITHDRAWN);
    }

    @Test
    void leavesTakenBackWhatItsAuthorTookBackWhileItWasHidden() {
        CommentId id = samples.keep("a", "we need nurses");
        moderation.change(id, 1, INSULT, ROSA);
        samples.change(id, 2, CommentChange.withdraw());

        assertThat(moderation.changeNewest(id, new Restore(), ROSA)).isEqualTo(Outcome.DONE);
        assertThat(status(id)).isEqualTo(CommentStatus.WITHDRAWN);
    }

    @Test
    void restoresWhatWasTiedToNothingAsThat() {
        CommentId id = samples.keep("a", "we need nurses");
        samples.change(id, 2, CommentChange.chooseSubject(new Subject.Unassigned(), MONDAY));
        moderation.changeNewest(id, INSULT, ROSA);
        moderation.changeNewest(id, new Restore(), ROSA);

        assertThat(status(id)).isEqualTo(CommentStatus.UNASSIGNED);
    }

    @Test
    void changesNothingOfWhatWasErasedAndErasesAllThatCouldQuoteIt() {
        CommentId id = samples.keep("a", "ask Amalia Choc for the xylophone");
        moderation.changeNewest(id, new Mask("Amalia Choc"), ROSA);
        moderation.changeNewest(id, new WriteNote("is the Amalia of the xylophone"), ROSA);
        moderation.changeNewest(id, new Hide(HidingReason.OTHER, Optional.of("a xylophone again")), ROSA);
        moderation.changeNewest(id, new ChangeThemes(Set.of("t1"), Set.of()), ROSA);
        samples.erase(id, 7);

        assertThat(moderation.change(id, 5, new Restore(), ROSA)).isEqualTo(Outcome.ERASED);
        assertThat(moderation.changeNewest(id, new WriteNote("who was it?"), ROSA))
                .isEqualTo(Outcome.ERASED);
        assertThat(samples.everything(id)).doesNotContain("Amalia", "Choc", "xylophone");
        assertThat(status(id)).isEqualTo(CommentStatus.ERASED);
        assertThat(samples.newest(id)).containsEntry("themes", List.of("t1"));
        assertThat(storage.collection(Storage.AUDIT).find().into(new ArrayList<>()))
                .hasSize(4)
                .asString()
                .doesNotContain("Amalia", "Choc", "xylophone");
    }

    @Test
    void masksAPhraseInEveryRevisionThereIsAndWillBe() {
        CommentId id = samples.keep("a", "JOSÉ Choc has the key");
        samples.change(id, 2, CommentChange.addWords("\n", "ask jose  choc.", MONDAY, Phase.OPEN, new CommentId("b")));

        assertThat(moderation.change(id, 2, new Mask("José Choc"), ROSA)).isEqualTo(Outcome.DONE);
        samples.change(id, 3, CommentChange.replaceWords("Jose Choc!", MONDAY, Phase.OPEN, Language.ENGLISH));

        DeskComment read = desk.find(id, MASK).orElseThrow();
        assertThat(read.revisions())
                .extracting(revision -> revision.text().text())
                .containsExactly("[masked] has the key", "[masked] has the key\nask [masked].", "[masked]!");
        assertThat(read.masks()).isEqualTo(1);
        assertThat(desk.raw(id).orElseThrow().revisions()).first().isEqualTo("JOSÉ Choc has the key");
        assertThat(rows()).allSatisfy(row -> assertThat(row.marks().masks()).containsExactly("José Choc"));

        assertThat(moderation.changeNewest(id, new Unmask("José Choc"), ROSA)).isEqualTo(Outcome.DONE);
        assertThat(desk.find(id, MASK).orElseThrow().revisions().get(2).text().text())
                .isEqualTo("Jose Choc!");
    }

    @Test
    void masksNothingThatStandsNowhere() {
        CommentId id = samples.keep("a", "mañana we need nurses");

        assertThat(moderation.change(id, 1, new Mask("Ana"), ROSA)).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(samples.version(id)).isEqualTo(1);
        assertThat(audited(id)).isEmpty();
    }

    @Test
    void movesToAnotherCommitmentAndKeepsWhatItWasAbout() {
        CommentId id = samples.keep("a", "we need nurses");
        Subject fifth = new Subject.OnCommitment(5, "clinics", 1);

        assertThat(moderation.change(id, 1, new Move(fifth), ROSA)).isEqualTo(Outcome.DONE);
        assertThat(moderation.changeNewest(id, new Move(fifth), ROSA)).isEqualTo(Outcome.ALREADY_SO);

        DeskComment read = desk.find(id, MASK).orElseThrow();
        assertThat(read.subject()).isEqualTo(fifth);
        assertThat(read.earlierSubjects()).containsExactly(new DeskComment.EarlierSubject(THIRD, MONDAY));
    }

    @Test
    void keepsNotesInTheirOrderAndTheSameOneOnce() {
        CommentId id = samples.keep("a", "we need nurses");
        moderation.changeNewest(id, new WriteNote("asked the clinic"), ROSA);
        moderation.changeNewest(id, new WriteNote("asked the clinic"), ROSA);
        moderation.changeNewest(id, new WriteNote("they agree"), "tomas");

        assertThat(desk.find(id, MASK).orElseThrow().notes())
                .extracting(DeskNote::who, DeskNote::text)
                .containsExactly(tuple(ROSA, "asked the clinic"), tuple("tomas", "they agree"));
    }

    @Test
    void givesAndTakesThemes() {
        CommentId id = samples.keep("a", "we need nurses");
        moderation.changeNewest(id, new ChangeThemes(Set.of("t2", "t1"), Set.of()), ROSA);
        moderation.changeNewest(id, new ChangeThemes(Set.of("t3"), Set.of("t1")), ROSA);
        assertThat(desk.find(id, MASK).orElseThrow().themes()).containsExactly("t2", "t3");

        moderation.changeNewest(id, new ChangeThemes(Set.of(), Set.of("t2", "t3")), ROSA);
        assertThat(samples.newest(id)).doesNotContainKey("themes");
    }

    @Test
    void tellsOfManyWhatBecameOfEachAndAgainIsHarmless() {
        CommentId kept = samples.keep("a", "one");
        CommentId erased = samples.keep("b", "two");
        samples.erase(erased, 3);
        List<CommentId> all = List.of(kept, erased, new CommentId("none"), kept);

        assertThat(moderation.changeAll(all, INSULT, ROSA))
                .containsExactly(
                        Map.entry(kept, Outcome.DONE),
                        Map.entry(erased, Outcome.ERASED),
                        Map.entry(new CommentId("none"), Outcome.UNKNOWN));
        assertThat(moderation.changeAll(all, INSULT, ROSA)).containsEntry(kept, Outcome.ALREADY_SO);
        assertThat(samples.version(kept)).isEqualTo(2);
        assertThat(audited(kept)).hasSize(1);
    }

    @Test
    void hasWhoDidWhatWithBeforeAndAfterAndNoWordOfTheComment() {
        CommentId id = samples.keep("a", "ask Amalia for the xylophone");
        moderation.change(id, 1, INSULT, ROSA);

        assertThat(audited(id)).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo(ROSA);
            assertThat(entry.action()).isEqualTo(AuditAction.COMMENT_HIDDEN);
            assertThat(entry.when()).isEqualTo(MONDAY);
            assertThat(entry.reason()).isEqualTo("insult");
            assertThat(entry.before()).containsEntry("status", "received");
            assertThat(entry.after()).containsEntry("status", "hidden").containsEntry("hidden", "insult");
            assertThat(entry.tookEffect()).isTrue();
        });
    }

    @Test
    void onlyOneOfManyWhoSawTheSameVersionChangesItAndTheTrailSaysWhich() throws Exception {
        CommentId id = samples.keep("a", "we need nurses");
        List<Callable<Outcome>> all = IntStream.range(0, 8)
                .mapToObj(number -> (Callable<Outcome>) () ->
                        moderation.change(id, 1, new ChangeThemes(Set.of("t" + number), Set.of()), "person" + number))
                .toList();
        List<Outcome> outcomes = new ArrayList<>();
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (var done : threads.invokeAll(all)) {
                outcomes.add(done.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(outcomes).containsOnlyOnce(Outcome.DONE);
        assertThat(outcomes).containsOnly(Outcome.DONE, Outcome.CHANGED_MEANWHILE);
        assertThat(samples.version(id)).isEqualTo(2);
        assertThat(audited(id))
                .filteredOn(AuditEntry::tookEffect)
                .singleElement()
                .satisfies(entry -> assertThat(entry.who()).isEqualTo("person" + outcomes.indexOf(Outcome.DONE)));
    }

    @Test
    void manyNotesAtOnceAreAllKept() throws Exception {
        CommentId id = samples.keep("a", "we need nurses");
        List<Callable<Outcome>> all = IntStream.range(0, 6)
                .mapToObj(number ->
                        (Callable<Outcome>) () -> moderation.changeNewest(id, new WriteNote("note " + number), ROSA))
                .toList();
        var threads = Executors.newFixedThreadPool(6);
        try {
            for (var done : threads.invokeAll(all)) {
                assertThat(done.get()).isEqualTo(Outcome.DONE);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(desk.find(id, MASK).orElseThrow().notes()).hasSize(6);
    }

    @Test
    void readsAllThatOneAuthorWrote() {
        CommentId first = samples.keep("a", "one");
        samples.keep("b", "two");
        moderation.changeNewest(first, INSULT, ROSA);

        assertThat(desk.byAuthorOf(first, MASK, 10))
                .extracting(DeskComment::id)
                .containsExactlyInAnyOrder(first, new CommentId("b"));
        samples.erase(first, 9);
        assertThat(desk.byAuthorOf(first, MASK, 10)).isEmpty();
    }

    @Test
    void asksForNoMoreOfAnAuthorsCommentsThanAreWantedHoweverManyVersionsTheyHave() {
        List<BsonDocument> finds = new CopyOnWriteArrayList<>();
        Storage listening = listening(finds);
        StoredSamples many = new StoredSamples(listening);
        CommentId first = many.keep("a", "one");
        List.of("b", "c", "d").forEach(id -> many.keep(id, "more"));
        many.change(first, 2, CommentChange.withdraw());
        finds.clear();

        assertThat(new DeskComments(listening).byAuthorOf(first, MASK, 2))
                .extracting(DeskComment::id)
                .containsExactly(new CommentId("d"), new CommentId("c"));
        assertThat(finds)
                .filteredOn(find -> find.getDocument("filter").toJson().contains("participant"))
                .singleElement()
                .satisfies(find -> {
                    assertThat(find.getNumber("limit").intValue()).isEqualTo(2);
                    assertThat(find.getDocument("filter").toJson()).contains("version");
                });
    }

    @Test
    void readsAPageOfCommentsInTheirOrderWithFewQuestions() {
        List<BsonDocument> finds = new CopyOnWriteArrayList<>();
        Storage listening = listening(finds);
        StoredSamples many = new StoredSamples(listening);
        List<CommentId> ids = new ArrayList<>(IntStream.range(0, 50)
                .mapToObj(number -> many.keep("comment" + number, "one"))
                .toList());
        many.change(ids.get(7), 2, CommentChange.withdraw());
        Collections.shuffle(ids, new Random(1));
        List<CommentId> asked = new ArrayList<>(ids);
        asked.add(25, new CommentId("nowhere"));
        finds.clear();

        List<DeskComment> found = new DeskComments(listening).find(asked, MASK);
        assertThat(found).extracting(DeskComment::id).containsExactlyElementsOf(ids);
        assertThat(found)
                .filteredOn(comment -> comment.status() == CommentStatus.WITHDRAWN)
                .hasSize(1);
        assertThat(finds).hasSizeLessThanOrEqualTo(4);
    }

    private static Storage listening(List<BsonDocument> finds) {
        return DatabaseExtension.storage(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                if (event.getCommandName().equals("find")) {
                    finds.add(event.getCommand().clone());
                }
            }
        });
    }

    @Test
    void keepsWordsOutOfLogs() {
        CommentId id = samples.keep("a", "ask Amalia for the xylophone");
        moderation.changeNewest(id, new WriteNote("xylophone"), ROSA);

        assertThat(List.of(
                        desk.find(id, MASK).orElseThrow(),
                        desk.raw(id).orElseThrow(),
                        new Mask("xylophone"),
                        new Unmask("xylophone"),
                        new WriteNote("xylophone"),
                        new Hide(HidingReason.OTHER, Optional.of("xylophone")),
                        desk.find(id, MASK).orElseThrow().notes()))
                .asString()
                .doesNotContain("xylophone", "Amalia");
    }

    @Test
    void needsANoteForAnotherReason() {
        assertThatThrownBy(() -> new Hide(HidingReason.OTHER, Optional.of(" ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WriteNote("x".repeat(ModerationChange.LONGEST_NOTE + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNoThemeThatNoCodeBookMakes() {
        assertThatThrownBy(() -> new ChangeThemes(Set.of("t" + "1".repeat(40_000)), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChangeThemes(Set.of("<b>"), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsWhatStoodBefore() {
        CommentId id = samples.keep("a", "we need nurses");
        moderation.change(id, 1, INSULT, ROSA);
        Document first = storage.versions(Storage.COMMENTS).find(id.value(), 1).orElseThrow();
        assertThat(first).doesNotContainKey("hidden");
    }
}
