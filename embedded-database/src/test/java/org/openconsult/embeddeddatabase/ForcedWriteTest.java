package org.openconsult.embeddeddatabase;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForcedWriteTest {
    private static final int WRITES = 200;
    private static final String COMPACTOR = "embedded-database-compactor";

    @TempDir
    Path folder;

    @Test
    void forcesEveryByteOfAWriteBeforeAcknowledgingIt() {
        List<FileLog.Entry> entries = logOfWrites(Durability.FORCED);
        List<FileLog.Entry> sinceLastAnswer = new ArrayList<>();
        int unforced = 0;
        int answers = 0;
        for (FileLog.Entry entry : entries) {
            if (entry instanceof FileLog.Acknowledged) {
                assertThat(unforced).as("unforced writes at answer %d", answers).isZero();
                assertThat(sinceLastAnswer).hasAtLeastOneElementOfType(FileLog.Force.class);
                sinceLastAnswer.clear();
                answers++;
            } else {
                sinceLastAnswer.add(entry);
                unforced = unforcedAfter(entry, unforced);
            }
        }
        assertThat(answers).isEqualTo(WRITES);
    }

    @Test
    void forcesNothingWhileTheOperatingSystemIsTrustedToKeepThePageCache() {
        List<FileLog.Entry> entries = logOfWrites(Durability.PAGE_CACHE);
        int lastAnswer = entries.lastIndexOf(new FileLog.Acknowledged("n", WRITES));
        assertThat(entries.subList(0, lastAnswer))
                .hasAtLeastOneElementOfType(FileLog.Write.class)
                .doesNotHaveAnyElementsOfTypes(FileLog.Force.class);
    }

    private static int unforcedAfter(FileLog.Entry entry, int unforced) {
        if (entry instanceof FileLog.Force) {
            return 0;
        }
        // The compactor may begin between an answer and its recording here; nobody waits for what it writes.
        boolean compaction =
                entry instanceof FileLog.Write write && write.thread().equals(COMPACTOR);
        return compaction ? unforced : unforced + 1;
    }

    private List<FileLog.Entry> logOfWrites(Durability durability) {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, 0, durability, RecordedFilePath::layer);
                MongoClient client = MongoClients.create(database.connectionString())) {
            FileLog log = RecordedFilePath.logOf(folder);
            MongoCollection<Document> counters = client.getDatabase("test").getCollection("counters");
            for (int n = 1; n <= WRITES; n++) {
                counters.updateOne(eq("n"), inc("value", 1), new UpdateOptions().upsert(true));
                log.acknowledged("n", n);
            }
            return log.entries();
        }
    }
}
