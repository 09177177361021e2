package org.openconsult.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.storage.NotedInserts.Outcome;

@ExtendWith(DatabaseExtension.class)
@Timeout(60)
class NotedInsertsTest {
    private static final String THINGS = "things";

    private static Document thing(int name) {
        return new Document("_id", "thing " + name);
    }

    private static Optional<Document> note(int name) {
        return Optional.of(new Document("_id", "note " + name));
    }

    private static boolean isThere(Storage storage, String name) {
        return Inserts.find(storage.collection(THINGS), name).isPresent();
    }

    @Test
    void oneOfTwoThatWantTheSameNameGetsItAndEachKeepsItsNote(Storage storage) throws Exception {
        NotedInserts inserts = storage.notedInserts(THINGS);
        List<Callable<Outcome>> all = IntStream.range(0, 400)
                .<Callable<Outcome>>mapToObj(number -> () -> inserts.insert(note(number), thing(number / 2)))
                .toList();

        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<Outcome>> done = threads.invokeAll(all);
        threads.shutdown();

        for (int pair = 0; pair < 200; pair++) {
            assertThat(List.of(done.get(2 * pair).get(), done.get(2 * pair + 1).get()))
                    .containsExactlyInAnyOrder(Outcome.DONE, Outcome.TAKEN);
        }
        assertThat(storage.collection(THINGS).countDocuments()).isEqualTo(600);
    }

    /** FerretDB goes on behind a hundred, whatever it refused before. */
    @Test
    void sendsNoMoreThanAHundredAtATimeHoweverManyWait() throws Exception {
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        Storage storage = DatabaseExtension.storage(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                if (event.getCommandName().equals("insert")) {
                    sizes.add(event.getCommand().getArray("documents").size());
                }
            }
        });
        NotedInserts inserts = storage.notedInserts(THINGS);
        ExecutorService threads = Executors.newFixedThreadPool(300);
        List<Future<Outcome>> done = threads.invokeAll(IntStream.range(0, 1_200)
                .<Callable<Outcome>>mapToObj(number -> () -> inserts.insert(
                        number % 3 == 0 ? Optional.empty() : note(number), thing(number % 10 == 0 ? 0 : number)))
                .toList());
        threads.shutdown();

        int isNew = 0;
        for (Future<Outcome> one : done) {
            isNew += one.get() == Outcome.DONE ? 1 : 0;
        }
        assertThat(isNew).isEqualTo(1_081);
        assertThat(storage.collection(THINGS).countDocuments()).isEqualTo(1_081 + 800);
        assertThat(sizes).allMatch(size -> size <= 100).anyMatch(size -> size > 50);
    }

    @Test
    void insertsNothingWhereTheNotesPlaceIsTaken(Storage storage) {
        NotedInserts inserts = storage.notedInserts(THINGS);
        inserts.insert(note(1), thing(1));

        assertThat(inserts.insert(note(1), thing(2))).isEqualTo(Outcome.NOTE_TAKEN);
        assertThat(isThere(storage, "thing 2")).isFalse();
        assertThat(inserts.insert(note(2), thing(2))).isEqualTo(Outcome.DONE);
    }

    @Test
    void insertsWhatHasNoNoteByItself(Storage storage) {
        NotedInserts inserts = storage.notedInserts(THINGS);

        assertThat(inserts.insert(Optional.empty(), thing(1))).isEqualTo(Outcome.DONE);
        assertThat(inserts.insert(Optional.empty(), thing(1))).isEqualTo(Outcome.TAKEN);
        assertThat(storage.collection(THINGS).countDocuments()).isEqualTo(1);
    }

    @Test
    void leavesNoNoteOfWhatCannotBeWritten(Storage storage) {
        NotedInserts inserts = storage.notedInserts(THINGS);
        Document large = thing(1).append("text", "x".repeat(16 * 1024 * 1024));

        assertThatThrownBy(() -> inserts.insert(note(1), large)).isInstanceOf(BsonMaximumSizeExceededException.class);
        assertThat(isThere(storage, "note 1")).isFalse();
    }

    @Test
    void sendsTheNoteBeforeItsDocumentInOneOrderedCommand() {
        List<BsonDocument> commands = new CopyOnWriteArrayList<>();
        Storage storage = DatabaseExtension.storage(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                if (event.getCommandName().equals("insert")) {
                    commands.add(event.getCommand().clone());
                }
            }
        });

        storage.notedInserts(THINGS).insert(note(1), thing(1));

        assertThat(commands).singleElement().satisfies(command -> {
            assertThat(command.getBoolean("ordered").getValue()).isTrue();
            assertThat(command.getArray("documents"))
                    .extracting(
                            document -> document.asDocument().getString("_id").getValue())
                    .containsExactly("note 1", "thing 1");
        });
    }
}
