package org.openconsult.embeddeddatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {
    private static final String DISK_FULL = "No space left on device";

    @TempDir
    Path folder;

    /** The disk gives up at the first write of a commit, at the force, or later. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void acknowledgesNothingAfterAFailedCommitUntilItIsOpenedAgain(int writesThatGoWell) {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, 0, Durability.FORCED, RecordedFilePath::layer);
                MongoClient client = MongoClients.create(database.connectionString())) {
            MongoCollection<Document> entries = client.getDatabase("test").getCollection("entries");
            IntStream.range(0, 50).forEach(n -> entries.insertOne(new Document("_id", n)));
            assertThat(database.failed()).isFalse();
            RecordedFilePath.logOf(folder).refuse(DISK_FULL, writesThatGoWell);
            assertThatThrownBy(() -> IntStream.range(50, 60).forEach(n -> entries.insertOne(new Document("_id", n))))
                    .isInstanceOf(MongoException.class)
                    .hasMessageContaining(DISK_FULL);
            assertThatThrownBy(() -> entries.insertOne(new Document("_id", 100)))
                    .hasMessageContaining(DISK_FULL);
            assertThatThrownBy(() -> entries.find().first()).hasMessageContaining(DISK_FULL);
            assertThat(client.getDatabase("test").runCommand(new Document("ping", 1)))
                    .containsEntry("ok", 1.0);
            assertThat(database.failed()).isTrue();
            assertThat(database.failure())
                    .hasValue("The database could not be written (No space left on device),"
                            + " so nothing is acknowledged until a restart.");
        }
        assertEverythingAcknowledgedIsThere();
    }

    private void assertEverythingAcknowledgedIsThere() {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            MongoCollection<Document> entries = client.getDatabase("test").getCollection("entries");
            IntStream.range(0, 50).forEach(n -> assertThat(entries.find(new Document("_id", n)))
                    .hasSize(1));
            assertThat(entries.find(new Document("_id", 100))).isEmpty();
            assertThat(database.failure()).isEmpty();
        }
    }
}
