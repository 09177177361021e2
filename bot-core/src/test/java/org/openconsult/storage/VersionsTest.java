package org.openconsult.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class VersionsTest {
    private Versions things;

    @BeforeEach
    void use(Storage storage) {
        things = storage.versions(Storage.COMMENTS);
    }

    @Test
    void addsAVersionOnlyOnce() {
        assertThat(things.add("a", 1, new Document("text", "first"))).isTrue();
        assertThat(things.add("a", 1, new Document("text", "second"))).isFalse();
        assertThat(newest("a").getString("text")).isEqualTo("first");
    }

    @Test
    void keepsEveryVersionAsItWas() {
        things.add("a", 1, new Document("text", "first"));
        things.add("a", 2, new Document("text", "second"));
        assertThat(things.find("a", 1).orElseThrow().getString("text")).isEqualTo("first");
        assertThat(newest("a").getString("text")).isEqualTo("second");
        assertThat(newest("a").getLong("version")).isEqualTo(2);
    }

    @Test
    void knowsNoVersionOfWhatIsNotThere() {
        things.add("a", 1, new Document());
        assertThat(things.newest("b")).isEmpty();
        assertThat(things.newestFrom("b", 5)).isEmpty();
    }

    @Test
    void findsTheNewestFromAnyVersionItStartsFrom() {
        for (int version = 1; version <= 13; version++) {
            things.add("a", version, new Document());
        }
        for (int known = 0; known <= 20; known++) {
            assertThat(things.newestFrom("a", known).orElseThrow().getLong("version"))
                    .isEqualTo(13);
        }
    }

    @Test
    void findsTheNewestOfManyAtOnce() {
        for (int version = 1; version <= 9; version++) {
            things.add("long", version, new Document());
        }
        things.add("short", 1, new Document());
        things.add("four", 1, new Document());
        things.add("four", 2, new Document());
        things.add("four", 3, new Document());
        things.add("four", 4, new Document());
        assertThat(things.newestOf(List.of("long", "short", "four", "none")))
                .hasSize(3)
                .hasEntrySatisfying(
                        "long", found -> assertThat(found.getLong("version")).isEqualTo(9))
                .hasEntrySatisfying(
                        "short", found -> assertThat(found.getLong("version")).isEqualTo(1))
                .hasEntrySatisfying(
                        "four", found -> assertThat(found.getLong("version")).isEqualTo(4));
    }

    @Test
    void repeatingATurnChangesNothing() {
        things.add("a", 1, counter(1));
        things.change("a", 2, VersionsTest::counted);
        things.change("a", 2, VersionsTest::counted);
        assertThat(newest("a").getInteger("count")).isEqualTo(1);
    }

    @Test
    void anOlderTurnChangesNothing() {
        things.add("a", 1, counter(1));
        things.change("a", 3, VersionsTest::counted);
        things.change("a", 2, VersionsTest::counted);
        assertThat(newest("a").getInteger("count")).isEqualTo(1);
        assertThat(newest("a").getLong("turn")).isEqualTo(3);
    }

    @Test
    void changesNothingThatIsNotThere() {
        things.change("a", 1, VersionsTest::counted);
        assertThat(things.newest("a")).isEmpty();
    }

    @Test
    void losesNoChangeAmongManyWorkers() throws Exception {
        things.add("a", 1, counter(0));
        ExecutorService workers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> increments = IntStream.range(0, 80)
                    .<Callable<Boolean>>mapToObj(number -> this::increment)
                    .toList();
            for (Future<Boolean> done : workers.invokeAll(increments)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            workers.shutdownNow();
        }
        assertThat(newest("a").getInteger("count")).isEqualTo(80);
    }

    private boolean increment() {
        boolean done = false;
        while (!done) {
            Document seen = newest("a");
            done = things.add("a", seen.getLong("version") + 1, counted(seen));
        }
        return true;
    }

    private static Document counted(Document document) {
        return document.append("count", document.getInteger("count") + 1);
    }

    private static Document counter(long turn) {
        return new Document("turn", turn).append("count", 0);
    }

    private Document newest(String id) {
        return things.newest(id).orElseThrow();
    }
}
