package org.openconsult.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.CommentChange;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Comments;
import org.openconsult.comment.NewComment;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class StoredCommentRowsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T15:00:00.123Z");
    private static final ChannelId SMS = new ChannelId("sms");
    private static final ParticipantId AMALIA = new ParticipantId("amalia");
    private static final Subject THIRD = new Subject.OnCommitment(3, "open-tourism-directory", 2);

    private Comments comments;
    private Participants participants;
    private StoredCommentRows rows;

    @BeforeEach
    void use(Storage storage) {
        comments = new Comments(storage);
        participants = new Participants(storage, new Fingerprints(new KeyRing(List.of(new byte[32]))));
        rows = new StoredCommentRows(storage);
    }

    @Test
    void comesInTheOrderOfReceiptThenOfIds() {
        keep("b", MONDAY, "second");
        keep("c", MONDAY.plusMillis(1), "third");
        keep("a", MONDAY, "first");

        assertThat(all()).extracting(CommentRow::text).containsExactly("first", "second", "third");
    }

    @Test
    void hasARowForEachRevision() {
        keep("a", MONDAY, "we need nurses");
        comments.change(
                new CommentId("a"),
                2,
                List.of(CommentChange.addWords(
                        "\n", "and a doctor", MONDAY.plusSeconds(60), Phase.CLOSED, new CommentId("b"))));

        assertThat(all())
                .extracting(CommentRow::revision, CommentRow::latest, CommentRow::text, CommentRow::late)
                .containsExactly(
                        tuple(1, false, "we need nurses", false), tuple(2, true, "we need nurses\nand a doctor", true));
    }

    @Test
    void knowsWhatWasStoredAndWhatTheAuthorSaidOfThemselves() {
        keep("a", MONDAY, "we need nurses");
        comments.change(new CommentId("a"), 2, List.of(CommentChange.takeStance(Stance.OPPOSE)));
        participants.learn(AMALIA, SMS, 1, MONDAY, Map.of(), Set.of());
        participants.learn(AMALIA, SMS, 3, MONDAY, Map.of(Participants.DISTRICT, "toledo"), Set.of());

        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.receivedAt()).isEqualTo(MONDAY);
            assertThat(row.subject()).isEqualTo(THIRD);
            assertThat(row.stance()).contains(Stance.OPPOSE);
            assertThat(row.stanceSource()).contains("person");
            assertThat(row.district()).contains("toledo");
            assertThat(row.pseudonym()).matches("P[0-9a-f]{12}");
            assertThat(row.phase()).isEqualTo(Phase.OPEN);
            assertThat(row.language()).isEqualTo(Language.ENGLISH);
        });
    }

    @Test
    void marksWhatIsWithdrawnOrTiedToNothing() {
        keep("a", MONDAY, "taken back");
        keep("b", MONDAY, "about what?");
        comments.change(new CommentId("a"), 2, List.of(CommentChange.withdraw()));
        comments.change(new CommentId("b"), 2, List.of(CommentChange.chooseSubject(new Subject.Unassigned(), MONDAY)));

        assertThat(all())
                .extracting(CommentRow::status)
                .containsExactly(CommentStatus.WITHDRAWN, CommentStatus.UNASSIGNED);
    }

    @Test
    void leavesTrialsAndOtherConsultationsOut() {
        comments.create(comment("a", MONDAY, "a trial", "plan", true), List.of());
        comments.create(comment("b", MONDAY, "of another plan", "other", false), List.of());

        assertThat(all()).isEmpty();
    }

    @Test
    void handsOverMoreCommentsThanOneBatchHolds() {
        for (int number = 0; number < 1_203; number++) {
            comments.create(
                    comment(
                            "c" + number,
                            new ParticipantId("p" + number),
                            MONDAY.plusMillis(number),
                            "comment " + number,
                            "plan",
                            false),
                    List.of());
        }
        assertThat(all()).hasSize(1_203).extracting(CommentRow::text).doesNotHaveDuplicates();
    }

    @Test
    void agreesWithTheFilter() {
        keep("a", MONDAY, "early");
        keep("b", MONDAY.plusSeconds(10), "late");
        ExportFilter until = ExportFilter.ALL
                .withChannel(SMS)
                .withLanguage(Language.ENGLISH)
                .withCommitment("open-tourism-directory")
                .withStatus(CommentStatus.RECEIVED)
                .withFrom(MONDAY)
                .withUntil(MONDAY.plusSeconds(10));

        assertThat(read(until)).extracting(CommentRow::text).containsExactly("early");
    }

    @Test
    void showsTheNewestFirst() {
        keep("a", MONDAY, "first");
        keep("b", MONDAY.plusSeconds(1), "second");
        keep("c", MONDAY.plusSeconds(2), "third");

        List<CommentRow> newest = new ArrayList<>();
        rows.newest("plan", 2, newest::add);
        assertThat(newest).extracting(CommentRow::text).containsExactly("third", "second");
    }

    @Test
    void readsThoseNamedAsTheyAreNowAndNoTrialsOrOtherPlans() {
        keep("a", MONDAY, "we need nurses");
        keep("b", MONDAY, "taken back");
        comments.change(
                new CommentId("a"),
                2,
                List.of(CommentChange.addWords(
                        "\n", "and a doctor", MONDAY.plusSeconds(60), Phase.OPEN, new CommentId("x"))));
        comments.change(new CommentId("b"), 2, List.of(CommentChange.withdraw()));
        comments.create(comment("c", MONDAY, "a trial", "plan", true), List.of());
        comments.create(comment("d", MONDAY, "of another plan", "other", false), List.of());

        List<CommentRow> named = new ArrayList<>();
        List<CommentId> ids = List.of("d", "b", "nobody", "c", "a").stream()
                .map(CommentId::new)
                .toList();
        rows.named("plan", ids, named::add);
        assertThat(named)
                .extracting(CommentRow::publicId, CommentRow::revision, CommentRow::status)
                .containsExactly(
                        tuple(new CommentId("b"), 1, CommentStatus.WITHDRAWN),
                        tuple(new CommentId("a"), 2, CommentStatus.RECEIVED));
    }

    private void keep(String id, Instant at, String text) {
        comments.create(comment(id, at, text, "plan", false), List.of());
    }

    private static NewComment comment(String id, Instant at, String text, String consultation, boolean trial) {
        return comment(id, AMALIA, at, text, consultation, trial);
    }

    private static NewComment comment(
            String id, ParticipantId participant, Instant at, String text, String consultation, boolean trial) {
        return new NewComment(
                new CommentId(id),
                1,
                ReceiptCode.of(1234).orElseThrow(),
                consultation,
                participant,
                SMS,
                at,
                Phase.OPEN,
                THIRD,
                text,
                Language.ENGLISH,
                trial);
    }

    private List<CommentRow> all() {
        return read(ExportFilter.ALL);
    }

    private List<CommentRow> read(ExportFilter filter) {
        List<CommentRow> read = new ArrayList<>();
        rows.each("plan", filter, read::add);
        return read;
    }
}
