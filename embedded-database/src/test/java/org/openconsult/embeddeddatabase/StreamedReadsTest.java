package org.openconsult.embeddeddatabase;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.include;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamedReadsTest {
    @TempDir
    Path folder;

    private EmbeddedDatabase database;
    private MongoClient client;
    private MongoCollection<Document> numbers;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.open(folder, 0, Durability.PAGE_CACHE);
        client = MongoClients.create(database.connectionString());
        numbers = client.getDatabase("test").getCollection("numbers");
    }

    @AfterEach
    void close() {
        client.close();
        database.close();
    }

    private void insert(int from, int until) {
        numbers.insertMany(
                IntStream.range(from, until).mapToObj(StreamedReadsTest::number).toList());
    }

    private static Document number(int number) {
        return new Document("_id", "%06d".formatted(number))
                .append("number", number)
                .append("even", number % 2 == 0);
    }

    private static List<Integer> read(FindIterable<Document> found) {
        return found.map(document -> document.getInteger("number")).into(new ArrayList<>());
    }

    @Test
    void findTheSameWhateverTheSizeOfABatch() {
        insert(0, 100);
        List<Integer> even =
                IntStream.range(0, 50).map(half -> 2 * half).boxed().toList();

        for (int batch : new int[] {1, 2, 7, 49, 50, 51, 1000}) {
            assertThat(read(numbers.find(eq("even", true)).batchSize(batch))).isEqualTo(even);
            assertThat(read(numbers.find(gte("number", 100)).batchSize(batch))).isEmpty();
        }
        assertThat(read(client.getDatabase("test").getCollection("none").find().batchSize(2)))
                .isEmpty();
    }

    @Test
    void giveTheFieldsThatWereAskedFor() {
        insert(0, 10);

        assertThat(numbers.find(eq("even", true)).projection(include("number")).batchSize(2))
                .hasSize(5)
                .allSatisfy(found -> assertThat(found).containsOnlyKeys("_id", "number"));
    }

    @Test
    void goOnWhereWhatCameNextWasDeletedOrChanged() {
        insert(0, 10);
        try (MongoCursor<Document> found =
                numbers.find(eq("even", true)).batchSize(2).iterator()) {
            found.next();
            numbers.deleteOne(eq("_id", "000004"));
            numbers.updateOne(eq("_id", "000006"), new Document("$set", new Document("even", false)));
            numbers.insertOne(new Document(number(20)));
            List<Integer> rest = new ArrayList<>();
            found.forEachRemaining(document -> rest.add(document.getInteger("number")));

            assertThat(rest).containsExactly(2, 8, 20);
        }
    }

    @Test
    void giveEachThatStaysOnceWhileOthersComeGoAndChange() throws Exception {
        insert(0, 1_000);
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch changing = new CountDownLatch(1);
        var changes = CompletableFuture.runAsync(() -> {
            for (int number = 1; !over.get(); number = (number + 100) % 1_000) {
                numbers.insertOne(number(1_000 + number));
                numbers.deleteOne(eq("_id", "%06d".formatted(1_000 + number)));
                numbers.updateOne(
                        eq("_id", "%06d".formatted(number)),
                        new Document("$set", new Document("more", "x".repeat(number))));
                changing.countDown();
            }
        });
        assertThat(changing.await(10, TimeUnit.SECONDS)).isTrue();
        for (int round = 0; round < 3; round++) {
            assertThat(read(numbers.find().batchSize(7)))
                    .filteredOn(number -> number < 1_000)
                    .hasSize(1_000)
                    .doesNotHaveDuplicates();
        }
        over.set(true);
        changes.get(10, TimeUnit.SECONDS);
    }

    @Test
    void findTheOneAmongManyOverBatchesWithNone() {
        int many = 2 * StreamedCollection.MOST_LOOKED_AT + 1;
        insert(0, many);

        assertThat(read(numbers.find(eq("number", many - 1)).batchSize(2))).containsExactly(many - 1);
        assertThat(read(numbers.find(eq("even", true)).batchSize(many))).hasSize(many / 2 + 1);
    }

    @Test
    void findWhatWasStoredBeforeTheDatabaseWasOpened() {
        insert(0, 10);
        close();
        open();

        assertThat(read(numbers.find().batchSize(3))).hasSize(10);
    }
}
