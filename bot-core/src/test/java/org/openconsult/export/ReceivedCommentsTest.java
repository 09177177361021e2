package org.openconsult.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class ReceivedCommentsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T15:00:00.123Z");

    private static final ParticipantId AMALIA = new ParticipantId("amalia");
    private static final ChannelId SMS = new ChannelId("sms");

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
                        AMALIA,
                        SMS,
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
    void haveTheirAuthorsThoughTheseCameWhileTheyWereRead() {
        AtomicBoolean written = new AtomicBoolean();
        Storage read = DatabaseExtension.sameAs(storage, new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                boolean comments = event.getCommandName().equals("find")
                        && event.getCommand().getString("find").getValue().equals(Storage.COMMENTS);
                if (comments && !written.getAndSet(true)) {
                    new Participants(storage, new Fingerprints(new KeyRing(List.of(new byte[32]))))
                            .meet(AMALIA, SMS, "talk", 1, MONDAY);
                    keep("a", MONDAY);
                }
            }
        });
        List<Optional<StoredVersion>> authors = new ArrayList<>();
        new ReceivedComments(read, "plan", Optional.empty(), scratch, 10)
                .each(received -> authors.add(received.author()));

        assertThat(authors).singleElement().satisfies(author -> assertThat(author)
                .isPresent());
    }

    @Test
    void endBeforeAMoment() {
        keep("a", MONDAY);
        keep("b", MONDAY.plusMillis(1));

        assertThat(read(Optional.of(MONDAY.plusMillis(1)), 10)).hasSize(1);
        assertThat(read(Optional.of(MONDAY), 10)).isEmpty();
    }
}
