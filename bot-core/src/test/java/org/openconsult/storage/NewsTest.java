package org.openconsult.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class NewsTest {

    @Test
    void tellsOfEveryVersionOfACommentAndAPerson(Storage storage) {
        NewsReader reader = new NewsReader(storage);
        storage.versions(Storage.COMMENTS).add("a", 1, new Document());
        storage.versions(Storage.PARTICIPANTS).add("p", 1, new Document());
        assertThat(reader.read())
                .containsExactlyInAnyOrder(
                        new ToldVersion(Storage.COMMENTS, "a", 1), new ToldVersion(Storage.PARTICIPANTS, "p", 1));
        assertThat(reader.read()).isEmpty();
    }

    /** Their numbers stay empty, and a reader looks only so far ahead. */
    @Test
    void isReadBehindManyThatFailed(Storage storage) {
        AtomicBoolean cut = new AtomicBoolean();
        Storage failing = DatabaseExtension.sameAs(storage, new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                if (cut.get() && event.getCommandName().equals("insert")) {
                    throw new AssertionError("The line is cut");
                }
            }
        });
        NewsReader reader = new NewsReader(storage);
        Versions comments = failing.versions(Storage.COMMENTS);
        comments.addRepeatably("first", 1, new Document());
        assertThat(reader.read()).hasSize(1);

        cut.set(true);
        for (int number = 0; number < 40; number++) {
            String id = "lost " + number;
            assertThatThrownBy(() -> comments.addRepeatably(id, 1, new Document()))
                    .isInstanceOf(AssertionError.class);
        }
        cut.set(false);
        comments.addRepeatably("later", 1, new Document());

        assertThat(reader.read()).extracting(ToldVersion::id).containsExactly("later");
    }

    @Test
    void tellsOfNothingElse(Storage storage) {
        storage.versions(Storage.TURNS).add("t", 1, new Document());
        assertThat(new NewsReader(storage).read()).isEmpty();
    }

    @Test
    void everyReaderHearsOfEveryWriter(Storage storage) {
        Storage another = new Storage(DatabaseExtension.database(storage));
        NewsReader one = new NewsReader(storage);
        NewsReader other = new NewsReader(another);
        storage.versions(Storage.COMMENTS).add("a", 1, new Document());
        another.versions(Storage.COMMENTS).add("b", 1, new Document());
        assertThat(one.read()).extracting(ToldVersion::id).containsExactlyInAnyOrder("a", "b");
        assertThat(other.read()).extracting(ToldVersion::id).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void missesNothingOfManyWritersAtOnce(Storage storage) throws Exception {
        Versions comments = storage.versions(Storage.COMMENTS);
        NewsReader reader = new NewsReader(storage);
        List<String> read = new ArrayList<>();
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            var written = IntStream.range(0, 800)
                    .<Callable<Boolean>>mapToObj(number -> () -> comments.add("c" + number, 1, by("p" + number)))
                    .map(writers::submit)
                    .toList();
            while (!written.stream().allMatch(done -> done.isDone())) {
                reader.read().forEach(told -> read.add(told.id()));
            }
        } finally {
            writers.shutdownNow();
        }
        List<ToldVersion> rest = reader.read();
        while (!rest.isEmpty()) {
            rest.forEach(told -> read.add(told.id()));
            rest = reader.read();
        }
        assertThat(read).hasSize(800).doesNotHaveDuplicates();
    }

    @Test
    void findsWhatWasNumberedBeforeAndStoredLater(Storage storage) {
        Versions comments = storage.versions(Storage.COMMENTS);
        NewsReader reader = new NewsReader(storage);
        comments.add("a", 1, new Document());
        comments.add("b", 1, new Document());
        comments.add("c", 1, new Document());
        Document second = entry(storage, "b");
        Inserts.delete(storage.collection(Storage.NEWS), second.getString(Inserts.ID));
        assertThat(reader.read()).extracting(ToldVersion::id).containsExactlyInAnyOrder("a", "c");
        Inserts.insert(storage.collection(Storage.NEWS), second);
        assertThat(reader.read()).extracting(ToldVersion::id).containsExactly("b");
    }

    @Test
    void startsWithTheLastThousandOfWhatWasToldBefore(Storage storage) {
        Versions comments = storage.versions(Storage.COMMENTS);
        for (int number = 1; number <= 1010; number++) {
            comments.add("c" + number, 1, by("p" + number));
        }
        NewsReader reader = new NewsReader(storage);
        reader.skipOlder();
        List<String> read = new ArrayList<>();
        for (List<ToldVersion> some = reader.read(); !some.isEmpty(); some = reader.read()) {
            some.forEach(told -> read.add(told.id()));
        }
        assertThat(read).hasSize(1000).contains("c11", "c1010").doesNotContain("c10");
    }

    @Test
    void forgetsRowsThatAreOld(Storage storage) {
        storage.versions(Storage.COMMENTS).add("a", 1, new Document());
        NewsReader reader = new NewsReader(storage);
        reader.forget(Instant.EPOCH);
        assertThat(storage.collection(Storage.NEWS).countDocuments()).isOne();
        reader.forget(Instant.parse("2100-01-01T00:00:00Z"));
        assertThat(storage.collection(Storage.NEWS).countDocuments()).isZero();
        assertThat(storage.collection(Storage.NEWS_ROWS).countDocuments()).isZero();
    }

    /** Each by another, as a country writes: the embedded database keeps all of one person in one entry of its index. */
    private static Document by(String participant) {
        return new Document("participant", participant);
    }

    private static Document entry(Storage storage, String id) {
        return storage.collection(Storage.NEWS)
                .find(new Document(Versions.ID, id))
                .first();
    }
}
