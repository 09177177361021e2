package org.openconsult.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.CommentChange;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.Comments;
import org.openconsult.comment.NewComment;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class ReceivedCommentsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T15:00:00.123Z");

    private record Kept(Instant at, String id) {}

    @TempDir
    private Path scratch;

    private Storage storage;
    private Comments comments;
    private final List<Kept> kept = new ArrayList<>();

    @BeforeEach
    void use(Storage fresh) {
        storage = fresh;
        comments = new Comments(fresh);
    }

    private void keep(String id, Instant at) {
        comments.create(
                new NewComment(
                        new CommentId(id),
                        1,
                        ReceiptCode.of(1234).orElseThrow(),
                        "plan",
                        new ParticipantId("amalia"),
                        new ChannelId("sms"),
                        at,
                        Phase.OPEN,
                        new Subject.WholePlan(),
                        "words",
                        Language.ENGLISH,
                        false),
                List.of());
        kept.add(new Kept(at, id));
    }

    private List<Document> read(Optional<Instant> until, int memory) {
        List<Document> all = new ArrayList<>();
        new ReceivedComments(storage, "plan", until, scratch, memory)
                .each(received -> all.add(received.comment().document()));
        assertThat(scratch).isEmptyDirectory();
        return all;
    }

    private List<String> ids(int memory) {
        return read(Optional.empty(), memory).stream()
                .map(comment -> comment.getString("id"))
                .toList();
    }

    private List<String> inOrder() {
        return kept.stream()
                .sorted(Comparator.comparing(Kept::at).thenComparing(Kept::id))
                .map(Kept::id)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2_000, 50_000, 10_000_000})
    void areEachThereOnceInTheOrderOfReceiptHoweverLittleMemoryThereIs(int memory) {
        Random chance = new Random(11);
        for (int number = 0; number < 120; number++) {
            long millis = chance.nextInt(3) == 0 ? chance.nextInt(4) : chance.nextInt(1_000_000_000);
            keep("c" + Integer.toHexString(chance.nextInt()) + number, MONDAY.plusMillis(millis));
        }

        assertThat(ids(memory)).isEqualTo(inOrder());
    }

    @Test
    void areTheNewestOfTheirVersions() {
        keep("a", MONDAY);
        keep("b", MONDAY.plusSeconds(1));
        for (int turn = 2; turn < 15; turn++) {
            comments.change(
                    new CommentId("a"),
                    turn,
                    List.of(CommentChange.takeStance(turn % 2 == 0 ? Stance.OPPOSE : Stance.SUPPORT)));
        }

        assertThat(read(Optional.empty(), 2))
                .extracting(comment -> comment.getLong("version"))
                .containsExactly(14L, 1L);
    }

    @Test
    void endBeforeAMoment() {
        keep("a", MONDAY);
        keep("b", MONDAY.plusMillis(1));

        assertThat(read(Optional.of(MONDAY.plusMillis(1)), 10)).hasSize(1);
        assertThat(read(Optional.of(MONDAY), 10)).isEmpty();
    }
}
