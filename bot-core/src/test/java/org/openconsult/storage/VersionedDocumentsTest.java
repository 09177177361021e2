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
class VersionedDocumentsTest {
    private VersionedDocuments documents;

    @BeforeEach
    void use(Storage storage) {
        documents = storage.versioned(Storage.COMMENTS);
    }

    @Test
    void neverCreatesOverWhatIsThere() {
        assertThat(documents.create(document("a", 1).append("text", "first"))).isTrue();
        assertThat(documents.create(document("a", 1).append("text", "second"))).isFalse();
        assertThat(stored("a").getString("text")).isEqualTo("first");
    }

    @Test
    void replacesOnlyTheVersionThatWasSeen() {
        documents.create(document("a", 1));
        assertThat(documents.replace(document("a", 2).append("text", "mine"), 1))
                .isTrue();
        assertThat(documents.replace(document("a", 2).append("text", "late"), 1))
                .isFalse();
        assertThat(stored("a").getString("text")).isEqualTo("mine");
        assertThat(stored("a").getLong("version")).isEqualTo(2);
    }

    @Test
    void replacesNothingThatIsNotThere() {
        assertThat(documents.replace(document("a", 1), 1)).isFalse();
        assertThat(documents.find("a")).isEmpty();
    }

    @Test
    void repeatingATurnChangesNothing() {
        documents.create(document("a", 1).append("count", 0));
        documents.change("a", 2, VersionedDocumentsTest::counted);
        documents.change("a", 2, VersionedDocumentsTest::counted);
        assertThat(stored("a").getInteger("count")).isEqualTo(1);
    }

    @Test
    void anOlderTurnChangesNothing() {
        documents.create(document("a", 1).append("count", 0));
        documents.change("a", 3, VersionedDocumentsTest::counted);
        documents.change("a", 2, VersionedDocumentsTest::counted);
        assertThat(stored("a").getInteger("count")).isEqualTo(1);
        assertThat(stored("a").getLong("turn")).isEqualTo(3);
    }

    @Test
    void losesNoChangeAmongManyWorkers() throws Exception {
        documents.create(document("a", 0).append("count", 0));
        ExecutorService workers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> increments = IntStream.range(0, 200)
                    .<Callable<Boolean>>mapToObj(number -> this::increment)
                    .toList();
            for (Future<Boolean> done : workers.invokeAll(increments)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            workers.shutdownNow();
        }
        assertThat(stored("a").getInteger("count")).isEqualTo(200);
    }

    private boolean increment() {
        boolean done = false;
        while (!done) {
            Document seen = stored("a");
            done = documents.replace(counted(new Document(seen)), seen.getLong("version"));
        }
        return true;
    }

    private static Document counted(Document document) {
        return document.append("count", document.getInteger("count") + 1);
    }

    private static Document document(String id, long turn) {
        return new Document("_id", id).append("turn", turn);
    }

    private Document stored(String id) {
        return documents.find(id).orElseThrow();
    }
}
