package org.openconsult.embeddeddatabase;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.bson.Document;

/**
 * Concurrent writers of four kinds that go on until the database goes away or they are stopped.
 *
 * <p>Every document has a unique field {@code key} made of its id and version, so that documents and index can be
 * compared.
 */
final class Workload implements AutoCloseable {
    static final String DATABASE = "test";
    static final String COLLECTION = "writes";
    static final String KEY_INDEX = "key_1";
    private static final String FILLING = "x".repeat(700);

    private final MongoClient client;
    private final MongoCollection<Document> writes;
    private final String name;
    private final BiConsumer<String, Integer> acknowledged;
    private final ExecutorService writers = Executors.newCachedThreadPool();
    private volatile boolean stopped;

    /** The name keeps the ids of one workload apart from those of others. */
    Workload(String connectionString, String name, BiConsumer<String, Integer> acknowledged) {
        this.client = MongoClients.create(connectionString + "/?serverSelectionTimeoutMS=2000&retryWrites=false");
        this.writes = client.getDatabase(DATABASE).getCollection(COLLECTION);
        this.name = name;
        this.acknowledged = acknowledged;
        writes.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
    }

    void start(int writersOfEachKind) {
        for (int i = 0; i < writersOfEachKind; i++) {
            String writer = name + "-" + i + "-";
            writers.execute(() -> repeat(n -> insert(writer + "insert" + n)));
            writers.execute(() -> repeat(n -> upsert(writer + "upsert" + n)));
            writers.execute(() -> repeat(n -> replace(writer + "replace", n)));
            writers.execute(() -> repeat(n -> findAndUpdate(writer + "update", n)));
        }
    }

    private void repeat(java.util.function.IntConsumer write) {
        try {
            for (int n = 0; !stopped; n++) {
                write.accept(n);
            }
        } catch (MongoException serverGone) {
            // What this write did is open; nothing was promised for it.
        }
    }

    private void insert(String id) {
        writes.insertOne(version(id, 0));
        acknowledged.accept(id, 0);
    }

    private void upsert(String id) {
        writes.updateOne(eq(id), setVersion(id, 0), new UpdateOptions().upsert(true));
        acknowledged.accept(id, 0);
    }

    private void replace(String id, int n) {
        writes.replaceOne(eq(id), version(id, n), new ReplaceOptions().upsert(true));
        acknowledged.accept(id, n);
    }

    private void findAndUpdate(String id, int n) {
        writes.findOneAndUpdate(eq(id), setVersion(id, n), new FindOneAndUpdateOptions().upsert(true));
        acknowledged.accept(id, n);
    }

    private static Document version(String id, int n) {
        return new Document("_id", id)
                .append("version", n)
                .append("key", Promises.keyOf(id, n))
                .append("filling", FILLING);
    }

    private static org.bson.conversions.Bson setVersion(String id, int n) {
        return combine(List.of(set("version", n), set("key", Promises.keyOf(id, n)), set("filling", FILLING)));
    }

    /** Stops the writers, which is also done when the server is gone already. */
    @Override
    public void close() {
        stopped = true;
        writers.shutdown();
        try {
            assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            client.close();
        }
    }
}
