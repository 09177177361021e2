package org.openconsult.embeddeddatabase;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersTest {
    private static final int UPDATES = 600;

    /** Many, so that a reply takes long to be sent. */
    private static final int FIELDS = 300;

    @TempDir
    Path folder;

    @Test
    void neverSeeHalfAnUpdate() throws Exception {
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
        IntStream.range(0, FIELDS).forEach(i -> fields.append("field" + i, n));
        return fields;
    }

    private static Bson setAll(int n) {
        return combine(
                IntStream.range(0, FIELDS).mapToObj(i -> set("field" + i, n)).toList());
    }
}
