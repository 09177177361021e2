package org.openconsult.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class StrikesTest {
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final AtomicBoolean newsAreCut = new AtomicBoolean();
    private Storage storage;
    private Strikes strikes;
    private Versions comments;

    @BeforeEach
    void use(Storage given) {
        storage = DatabaseExtension.sameAs(given, new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                watch(event.getCommandName(), event.getCommand());
            }
        });
        strikes = storage.strikes(Storage.TURNS);
        comments = storage.ofTurns().versions(Storage.COMMENTS);
    }

    private void watch(String name, BsonDocument command) {
        if (!Set.of("insert", "delete").contains(name)) {
            return;
        }
        String collection = command.getString(name).getValue();
        if (newsAreCut.get() && collection.equals(Storage.NEWS)) {
            throw new AssertionError("The line is cut");
        }
        written.add(name + " " + collection);
    }

    private long worked(String id) {
        storage.inserts(Storage.TURNS).insert(new Document(Inserts.ID, id).append(Strikes.MARK, mark(id)));
        long before = strikes.beforeWork();
        comments.addRepeatably(id, 1, new Document());
        return before;
    }

    private static String mark(String id) {
        return "of " + id;
    }

    private List<String> notes() {
        return storage.collection(Storage.TURNS)
                .find()
                .map(note -> note.getString(Inserts.ID))
                .into(new ArrayList<>());
    }

    @Test
    void tellsBeforeItStrikesOffTheNoteOfWhoeverWouldTellItAgain() {
        strikes.strike("a", mark("a"), worked("a"));

        assertThat(notes()).isEmpty();
        assertThat(written).endsWith("insert " + Storage.COMMENTS, "insert " + Storage.NEWS, "delete " + Storage.TURNS);
        assertThat(new NewsReader(storage).read()).extracting(ToldVersion::id).containsExactly("a");
    }

    @Test
    void aNoteStaysWhereItsWorkWasNotTold() {
        long before = worked("a");
        newsAreCut.set(true);
        strikes.strike("a", mark("a"), before);
        assertThat(notes()).containsExactly("a");

        newsAreCut.set(false);
        strikes.strike("b", mark("b"), worked("b"));
        strikes.strike("a", mark("a"), before);
        assertThat(notes()).as("what failed stays failed").containsExactly("a");
        strikes.strike("a", mark("a"), strikes.beforeWork());
        assertThat(notes()).isEmpty();
    }

    @Test
    void anotherNoteThatCameToLieInItsPlaceStays() {
        long before = worked("a");

        strikes.strike("a", "of one before", before);
        assertThat(notes()).containsExactly("a");
    }

    @Test
    @Timeout(60)
    void manyGoTogether() {
        Map<String, Long> worked = new HashMap<>();
        for (int number = 0; number < 200; number++) {
            worked.put("n" + number, worked("n" + number));
        }
        worked.forEach((id, before) -> strikes.strikeSoon(id, mark(id), before));
        while (!notes().isEmpty()) {
            Thread.onSpinWait();
        }

        assertThat(written.stream().filter(("delete " + Storage.TURNS)::equals)).hasSizeLessThan(100);
    }

    /** What others add is told before it is there, as it always was. */
    @Test
    void whoeverWaitsForItIsToldOfAtOnce() {
        comments.add("a", 1, new Document());

        assertThat(written).containsSubsequence("insert " + Storage.NEWS, "insert " + Storage.COMMENTS);
    }
}
