package org.openconsult.assisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoInterruptedException;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditEntry;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Outcome;
import org.openconsult.audit.Reason;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.export.CommentRow;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.StoredCommentRows;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class MeetingCorrectionsTest {
    private static final Instant NOW = Instant.parse("2026-11-16T15:00:00Z");
    private static final Consultation OPEN = new Consultation(SamplePlan.openOn(LocalDate.of(2026, 11, 16)));
    private static final Reason WHY = new Reason("The list of those present was found");

    private Storage storage;
    private Meetings meetings;
    private MeetingCorrections corrections;

    @BeforeEach
    void use(Storage fresh) {
        storage = fresh;
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Fingerprints fingerprints = new Fingerprints(new KeyRing(List.of(new byte[32])));
        AuditTrail trail = new AuditTrail(fresh, clock);
        meetings = new Meetings(fresh, fingerprints, trail, clock);
        corrections = new MeetingCorrections(fresh, fingerprints, trail, clock);
    }

    private EnteredMeeting entered(AssistedEntry entry) {
        return meetings.enter(Submission.typed("key", OPEN.id(), "rosa", entry), OPEN)
                .get(0);
    }

    private static Meeting atBlueCreek(int people) {
        return new Meeting(
                Meeting.Kind.GATHERING,
                Optional.of("Blue Creek"),
                Optional.of("cayo"),
                LocalDate.of(2026, 11, 13),
                Optional.of(people),
                Optional.empty(),
                Optional.of(9),
                List.of(Language.SPANISH),
                Optional.of("Somebody called Xul took the minutes"));
    }

    private Outcome correct(EnteredMeeting seen, Meeting facts) {
        return corrections.correct(seen.id(), seen.version(), facts, WHY, "ana");
    }

    private EnteredMeeting newest(EnteredMeeting meeting) {
        return meetings.find(meeting.id()).orElseThrow();
    }

    private List<CommentRow> rows() {
        List<CommentRow> rows = new ArrayList<>();
        new StoredCommentRows(storage).each(OPEN.id(), ExportFilter.ALL, rows::add);
        return rows;
    }

    private List<AuditEntry> trail() {
        return new AuditTrail(storage, Clock.systemUTC())
                .page(
                        new AuditFilter(Optional.empty(), Optional.of(AuditAction.MEETING_CORRECTED), Optional.empty()),
                        Optional.empty(),
                        100)
                .entries();
    }

    private long left() {
        return storage.collection(Storage.UNFINISHED_CORRECTIONS).countDocuments();
    }

    @Test
    void showsTheNewestInTheListAndKeepsWhatWasThere() {
        EnteredMeeting before = entered(SampleMeeting.of(3));

        assertThat(correct(before, atBlueCreek(40))).isEqualTo(Outcome.DONE);

        EnteredMeeting after = newest(before);
        assertThat(after.meeting()).isEqualTo(atBlueCreek(40));
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.corrected()).contains(new EnteredMeeting.Correction("ana", NOW));
        assertThat(after.enteredBy()).isEqualTo("rosa");
        assertThat(after.comments()).isEqualTo(before.comments());
        assertThat(meetings.of(OPEN.id())).containsExactly(after);
        assertThat(storage.versions(Storage.MEETINGS).find(before.id(), 1)).isPresent();
        assertThat(left()).isZero();
    }

    @Test
    void hasTheCommentsComeFromThereAndLeavesTheirWords() {
        EnteredMeeting before = entered(SampleMeeting.withDissent());
        List<String> words = rows().stream().map(CommentRow::text).toList();

        correct(before, atBlueCreek(40));

        assertThat(rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.place()).contains("Blue Creek");
            assertThat(row.district()).contains("cayo");
            assertThat(row.session()).contains(before.id());
            assertThat(row.revision()).isEqualTo(1);
        });
        assertThat(rows()).extracting(CommentRow::text).isEqualTo(words);
    }

    @Test
    void takesAwayWhatIsKnownNoMore() {
        EnteredMeeting visit = entered(SampleMeeting.visit());
        Meeting inToledo = new Meeting(
                Meeting.Kind.VISIT,
                Optional.empty(),
                Optional.of("toledo"),
                LocalDate.of(2026, 11, 16),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        correct(visit, inToledo);
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.place()).isEmpty();
            assertThat(row.district()).contains("toledo");
        });

        correct(newest(visit), SampleMeeting.visit().meeting());
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.place()).contains("District office");
            assertThat(row.district()).isEmpty();
            assertThat(row.session()).isEmpty();
        });
    }

    @Test
    void standsInTheTrailWithWhatWasAndWhatIsAndWithoutTheNotes() {
        correct(entered(SampleMeeting.of(1)), atBlueCreek(40));

        assertThat(trail()).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("ana");
            assertThat(entry.reason()).isEqualTo(WHY.words());
            assertThat(entry.tookEffect()).isTrue();
            assertThat(entry.before())
                    .containsAllEntriesOf(
                            Map.of("people", 34, "women", 19, "date", "2026-11-14", "district", "toledo"));
            assertThat(entry.after())
                    .containsAllEntriesOf(Map.of("people", 40, "date", "2026-11-13", "place", "Blue Creek"))
                    .containsEntry("notes_length", 36)
                    .doesNotContainKeys("women", "notes");
            assertThat(entry.toString()).doesNotContain("Xul", "alcalde");
        });
    }

    @Test
    void overwritesNobody() {
        EnteredMeeting seen = entered(SampleMeeting.of(1));
        correct(seen, atBlueCreek(40));

        assertThat(correct(seen, atBlueCreek(41))).isEqualTo(Outcome.CHANGED_MEANWHILE);
        assertThat(newest(seen).meeting().people()).contains(40);
        assertThat(left()).isZero();
    }

    @Test
    void letsOneOfManyWinWhoCorrectTheSameAtOnce() throws Exception {
        EnteredMeeting seen = entered(SampleMeeting.of(2));
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Callable<Outcome>> all = new ArrayList<>();
        for (int people = 50; people < 56; people++) {
            Meeting facts = atBlueCreek(people);
            all.add(() -> correct(seen, facts));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> outcome : pool.invokeAll(all)) {
            outcomes.add(outcome.get());
        }
        pool.shutdown();

        assertThat(outcomes).containsOnlyOnce(Outcome.DONE).contains(Outcome.CHANGED_MEANWHILE);
        assertThat(newest(seen).version()).isEqualTo(2);
        assertThat(trail()).filteredOn(AuditEntry::tookEffect).hasSize(1);
    }

    @Test
    void writesNothingWhereNothingIsOtherwise() {
        EnteredMeeting seen = entered(SampleMeeting.of(1));

        assertThat(correct(seen, SampleMeeting.of(1).meeting())).isEqualTo(Outcome.ALREADY_SO);
        assertThat(newest(seen)).isEqualTo(seen);
        assertThat(trail()).isEmpty();
    }

    @Test
    void isKnownAgainWhenTheMeetingIsSentOnceMore() {
        EnteredMeeting seen = entered(SampleMeeting.of(2));
        correct(seen, atBlueCreek(40));

        assertThat(entered(SampleMeeting.of(2))).isEqualTo(newest(seen));
        assertThat(rows()).hasSize(2).allSatisfy(row -> assertThat(row.place()).contains("Blue Creek"));
    }

    @Test
    void takesNoOtherKindAndNoCorrectionWithoutAReason() {
        EnteredMeeting seen = entered(SampleMeeting.of(1));

        assertThat(correct(seen, SampleMeeting.visit().meeting())).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThatThrownBy(() -> corrections.correct(seen.id(), 1, atBlueCreek(40), new Reason("typo"), "ana"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(newest(seen)).isEqualTo(seen);
    }

    @Test
    void knowsNoMeetingThatWasNeverEntered() {
        assertThat(corrections.correct("0123456789abcdef", 1, atBlueCreek(40), WHY, "ana"))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(corrections.finish(NOW.plus(Duration.ofMinutes(1)))).isZero();
    }

    /** Ends the worker, as a crash does, once it has changed a comment of those that were entered before. */
    private static final class Crash implements CommandListener {
        private final AtomicBoolean armed = new AtomicBoolean();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("insert")
                    && event.getCommand().getString("insert").getValue().equals(Storage.COMMENTS)
                    && armed.getAndSet(false)) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void isFinishedThoughAnotherNoteLeadsNowhereAndAThirdToADamagedMeeting() {
        Crash crash = new Crash();
        use(DatabaseExtension.storage(crash));
        Document nowhere = new Document("meeting", "0123456789abcdef").append("at", Date.from(NOW));
        storage.collection(Storage.UNFINISHED_CORRECTIONS).insertOne(nowhere);
        storage.collection(Storage.MEETINGS)
                .insertOne(
                        new Document("_id", "damaged/1").append("id", "damaged").append("version", 1L));
        Document damaged = new Document("meeting", "damaged").append("at", Date.from(NOW));
        storage.collection(Storage.UNFINISHED_CORRECTIONS).insertOne(damaged);
        EnteredMeeting seen = entered(SampleMeeting.of(5));
        crash.armed.set(true);
        assertThatThrownBy(() -> correct(seen, atBlueCreek(40))).isInstanceOf(MongoInterruptedException.class);
        boolean unused = Thread.interrupted();

        assertThat(corrections.finish(NOW.plus(Duration.ofMinutes(1)))).isEqualTo(2);
        assertThat(rows()).hasSize(5).allSatisfy(row -> assertThat(row.place()).contains("Blue Creek"));
    }

    @Test
    void isFinishedWithoutAnybodyAfterACrash() {
        Crash crash = new Crash();
        use(DatabaseExtension.storage(crash));
        EnteredMeeting seen = entered(SampleMeeting.of(5));
        crash.armed.set(true);
        assertThatThrownBy(() -> correct(seen, atBlueCreek(40))).isInstanceOf(MongoInterruptedException.class);
        boolean unused = Thread.interrupted();
        assertThat(rows()).anyMatch(row -> !row.place().equals(Optional.of("Blue Creek")));

        assertThat(corrections.finish(NOW)).isZero();
        assertThat(corrections.finish(NOW.plus(Duration.ofMinutes(1)))).isEqualTo(1);

        assertThat(rows()).hasSize(5).allSatisfy(row -> {
            assertThat(row.place()).contains("Blue Creek");
            assertThat(row.district()).contains("cayo");
        });
        assertThat(left()).isZero();
        assertThat(corrections.finish(NOW.plus(Duration.ofMinutes(1)))).isZero();
    }
}
