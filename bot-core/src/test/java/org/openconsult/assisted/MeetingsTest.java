package org.openconsult.assisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoInterruptedException;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditEntry;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditTrail;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.export.CommentExport;
import org.openconsult.export.CommentRow;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.ExportProfile;
import org.openconsult.export.StoredCommentRows;
import org.openconsult.export.table.TableFormat;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.redaction.Redactions;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class MeetingsTest {
    private static final Instant NOW = Instant.parse("2026-11-16T15:00:00.123Z");
    private static final Consultation OPEN = new Consultation(SamplePlan.openOn(LocalDate.of(2026, 11, 16)));
    private static final Consultation CLOSED = new Consultation(SamplePlan.openOn(LocalDate.of(2026, 1, 16)));
    private static final String KEY = "0b6a3a1e-8f1d-4f7e-9a5e-2f6f6f1b7c11";

    private Storage storage;
    private Meetings meetings;

    @BeforeEach
    void use(Storage fresh) {
        storage = fresh;
        meetings = meetings(fresh);
    }

    private static Meetings meetings(Storage storage) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new Meetings(
                storage, new Fingerprints(new KeyRing(List.of(new byte[32]))), new AuditTrail(storage, clock), clock);
    }

    private static Submission typed(AssistedEntry entry) {
        return Submission.typed(KEY, OPEN.id(), "rosa", entry);
    }

    private List<CommentRow> rows() {
        List<CommentRow> rows = new ArrayList<>();
        new StoredCommentRows(storage).each(OPEN.id(), ExportFilter.ALL, rows::add);
        return rows;
    }

    private List<String> receipts() {
        List<String> codes = new ArrayList<>();
        storage.collection(Storage.COMMENTS).find().forEach(comment -> codes.add(comment.getString("receipt")));
        codes.sort(null);
        return codes;
    }

    private long left() {
        return storage.collection(Storage.UNFINISHED_ENTRIES).countDocuments();
    }

    private String export(ExportProfile profile) {
        var out = new ByteArrayOutputStream();
        new CommentExport(new StoredCommentRows(storage), new Redactions(List.of()))
                .write(OPEN.plan(), ExportFilter.ALL, profile, TableFormat.NDJSON, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void makesAnOrdinaryCommentOfAllThatWasSaid() {
        EnteredMeeting meeting =
                meetings.enter(typed(SampleMeeting.of(3)), OPEN).get(0);

        assertThat(rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row.channel()).isEqualTo(AssistedChannel.ID);
            assertThat(row.receivedAt()).isEqualTo(NOW);
            assertThat(row.district()).contains("toledo");
            assertThat(row.place()).contains("San Pedro Columbia, community centre");
            assertThat(row.session()).contains(meeting.id());
            assertThat(row.late()).isFalse();
        });
        assertThat(receipts()).hasSize(3).doesNotHaveDuplicates();
        assertThat(meetings.of(OPEN.id())).containsExactly(meeting);
        assertThat(meeting.meeting()).isEqualTo(SampleMeeting.of(3).meeting());
    }

    @Test
    void tellsAnalystsWhoEnteredItAndThePublicOnlyThatSomebodyDid() {
        meetings.enter(typed(SampleMeeting.of(1)), OPEN);

        assertThat(export(ExportProfile.ANALYST))
                .contains("\"entered_by\":\"rosa\"", "\"people_represented\":20", "\"channel\":\"assisted\"");
        assertThat(export(ExportProfile.PUBLIC))
                .contains("\"entered_by\":\"facilitator\"", "\"people_represented\":20")
                .doesNotContain("rosa");
    }

    @Test
    void keepsADissentAsACommentOfItsOwn() {
        EnteredMeeting meeting =
                meetings.enter(typed(SampleMeeting.withDissent()), OPEN).get(0);

        assertThat(meeting.comments().get(1).dissentsFrom())
                .contains(meeting.comments().get(0).id());
        assertThat(rows()).hasSize(2);
        assertThat(rows().stream().flatMap(row -> row.assistance().stream()).toList())
                .anySatisfy(entered -> {
                    assertThat(entered.dissentsFrom())
                            .contains(meeting.comments().get(0).id());
                    assertThat(entered.people()).contains(5);
                });
    }

    @Test
    void takesAVisitForNoSession() {
        meetings.enter(typed(SampleMeeting.visit()), OPEN);

        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.session()).isEmpty();
            assertThat(row.place()).contains("District office");
        });
    }

    @Test
    void marksAsLateWhatIsEnteredAfterTheEnd() {
        meetings.enter(typed(SampleMeeting.of(1)), CLOSED);

        assertThat(rows()).singleElement().satisfies(row -> assertThat(row.late())
                .isTrue());
    }

    @Test
    void isThereOnceWhenSentTwice() {
        List<EnteredMeeting> first = meetings.enter(typed(SampleMeeting.of(3)), OPEN);
        List<String> codes = receipts();

        assertThat(meetings.enter(typed(SampleMeeting.of(3)), OPEN)).isEqualTo(first);
        assertThat(receipts()).isEqualTo(codes);
        assertThat(left()).isZero();
    }

    @Test
    void keepsToWhatWasSentFirst() {
        List<EnteredMeeting> first = meetings.enter(typed(SampleMeeting.of(2)), OPEN);

        assertThat(meetings.enter(typed(SampleMeeting.of(5)), OPEN)).isEqualTo(first);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void isThereOnceWhenSentManyTimesAtTheSameMoment() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(8);
        List<Callable<List<EnteredMeeting>>> all =
                Collections.nCopies(8, () -> meetings.enter(typed(SampleMeeting.of(10)), OPEN));
        List<Future<List<EnteredMeeting>>> answers = workers.invokeAll(all);
        workers.shutdown();

        for (Future<List<EnteredMeeting>> answer : answers) {
            assertThat(answer.get()).isEqualTo(answers.get(0).get());
        }
        assertThat(rows()).hasSize(10);
        assertThat(meetings.of(OPEN.id())).hasSize(1);
        assertThat(left()).isZero();
    }

    /** Ends the worker before its next command, as a crash does, once so many comments were inserted. */
    private static final class Crash implements CommandListener {
        private final AtomicInteger left;

        Crash(int comments) {
            this.left = new AtomicInteger(comments);
        }

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("insert")
                    && event.getCommand().getString("insert").getValue().equals(Storage.COMMENTS)
                    && left.decrementAndGet() == 0) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void crashAfter(int comments) {
        storage = DatabaseExtension.storage(new Crash(comments));
        meetings = meetings(storage);
        assertThatThrownBy(() -> meetings.enter(typed(SampleMeeting.of(40)), OPEN))
                .isInstanceOf(MongoInterruptedException.class);
        assertThat(Thread.interrupted() || !Thread.currentThread().isInterrupted())
                .isTrue();
        assertThat(rows().size()).isBetween(1, 39);
        assertThat(meetings.of(OPEN.id())).isEmpty();
    }

    @Test
    void isFinishedByWhoeverSendsItAgainAfterACrash() {
        crashAfter(17);
        List<String> codes = receipts();

        meetings.enter(typed(SampleMeeting.of(40)), OPEN);

        assertThat(rows()).hasSize(40);
        assertThat(receipts()).containsAll(codes).hasSize(40);
        assertThat(left()).isZero();
    }

    @Test
    void isFinishedWithoutAnybodyAfterACrash() {
        crashAfter(17);

        assertThat(meetings.finish(NOW)).isZero();
        assertThat(meetings.finish(NOW.plus(Duration.ofMinutes(1)))).isEqualTo(1);

        assertThat(rows()).hasSize(40);
        assertThat(meetings.of(OPEN.id())).hasSize(1);
        assertThat(left()).isZero();
        assertThat(meetings.finish(NOW.plus(Duration.ofMinutes(1)))).isZero();
    }

    @Test
    void storesAllMeetingsOfAFileAndKnowsTheFileAgain() {
        Submission file =
                Submission.ofFile("f00d", OPEN.id(), "rosa", List.of(SampleMeeting.of(2), SampleMeeting.of(1)));
        assertThat(meetings.firstOf(file)).isEmpty();

        meetings.enter(file, OPEN);

        assertThat(meetings.of(OPEN.id())).hasSize(2);
        assertThat(meetings.firstOf(Submission.ofFile("f00d", OPEN.id(), "paul", file.entries())))
                .isPresent();
        assertThat(rows()).hasSize(3);
    }

    @Test
    void standsInTheAuditTrailWithoutWords() {
        meetings.enter(typed(SampleMeeting.of(2)), OPEN);

        List<AuditEntry> entries = new AuditTrail(storage, Clock.systemUTC())
                .page(
                        new AuditFilter(Optional.empty(), Optional.of(AuditAction.MEETING_ENTERED), Optional.empty()),
                        Optional.empty(),
                        10)
                .entries();
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("rosa");
            assertThat(entry.toString()).doesNotContain("water", "Columbia", "alcalde");
        });
    }

    @Test
    void namesEverythingByHashesThatPagesCanLinkTo() {
        EnteredMeeting meeting =
                meetings.enter(typed(SampleMeeting.of(2)), OPEN).get(0);

        assertThat(Stream.concat(
                                Stream.of(meeting.id()),
                                meeting.comments().stream()
                                        .map(comment -> comment.id().value()))
                        .collect(Collectors.toSet()))
                .hasSize(3)
                .allMatch(name -> name.matches("[0-9a-f]{16}"));
    }
}
