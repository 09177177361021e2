package org.openconsult.embeddeddatabase;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandAtomicityTest {
    /** Together more than the store takes into its buffer before it commits on its own by default. */
    private static final int DOCUMENTS = 1000;

    private static final String FILLING = "x".repeat(26_000);

    private static final int UPDATES = 600;

    @TempDir
    Path folder;

    @TempDir
    Path afterwards;

    @Test
    void neverCommitsInTheMiddleOfACommand() throws Exception {
        FileLog log;
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, 0, Durability.FORCED, RecordedFilePath::layer);
                MongoClient client = MongoClients.create(database.connectionString())) {
            log = RecordedFilePath.logOf(folder);
            MongoCollection<Document> batch = client.getDatabase("test").getCollection("batch");
            batch.insertMany(batch());
            batch.updateMany(new Document(), set("updated", true));
        }
        assertThat(updatesFoundAfterEachForce(log)).contains((long) DOCUMENTS).isSubsetOf(0L, (long) DOCUMENTS);
    }

    private static List<Document> batch() {
        return IntStream.range(0, DOCUMENTS)
                .mapToObj(n -> new Document("_id", n).append("filling", FILLING))
                .toList();
    }

    private Set<Long> updatesFoundAfterEachForce(FileLog log) throws Exception {
        Set<Long> updates = new HashSet<>();
        FileImage image = new FileImage(log.atOpening());
        for (FileLog.Entry entry : log.entries()) {
            image.apply(entry);
            if (entry instanceof FileLog.Force) {
                Files.write(afterwards.resolve(StoreFile.NAME), image.bytes());
                updates.add(updatesInBatch());
            }
        }
        return updates;
    }

    private long updatesInBatch() {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(afterwards);
                MongoClient client = MongoClients.create(database.connectionString())) {
            return client.getDatabase("test").getCollection("batch").countDocuments(eq("updated", true));
        }
    }

    @Test
    void readersNeverSeeHalfAnUpdate() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, 0, Durability.PAGE_CACHE);
                MongoClient client = MongoClients.create(database.connectionString())) {
            MongoDatabase test = client.getDatabase("test");
            MongoCollection<Document> pairs = test.getCollection("pairs");
            pairs.insertOne(fields(0));
            ExecutorService readers = Executors.newFixedThreadPool(2);
            List<Future<Integer>> reading = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                reading.add(readers.submit(() -> readUntilTheLastUpdate(pairs)));
            }
            for (int n = 1; n <= UPDATES; n++) {
                pairs.findOneAndUpdate(eq("pair"), setAll(n));
            }
            readers.shutdown();
            for (Future<Integer> halves : reading) {
                assertThat(halves.get()).isZero();
            }
        }
    }

    private static int readUntilTheLastUpdate(MongoCollection<Document> pairs) {
        int halves = 0;
        while (true) {
            Document found = pairs.find(eq("pair")).first();
            long values = found.values().stream()
                    .filter(Integer.class::isInstance)
                    .distinct()
                    .count();
            halves += values == 1 ? 0 : 1;
            if (found.containsValue(UPDATES)) {
                return halves;
            }
        }
    }

    private static Document fields(int n) {
        Document fields = new Document("_id", "pair");
        IntStream.range(0, 300).forEach(i -> fields.append("field" + i, n));
        return fields;
    }

    private static Bson setAll(int n) {
        return combine(
                IntStream.range(0, 300).mapToObj(i -> set("field" + i, n)).toList());
    }
}
