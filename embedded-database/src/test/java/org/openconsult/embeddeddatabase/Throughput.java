package org.openconsult.embeddeddatabase;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.bson.Document;

/** Measures acknowledged writes per second; started by hand, with a new folder as the argument. */
final class Throughput {
    private static final int SECONDS = 4;

    private Throughput() {}

    public static void main(String[] arguments) throws Exception {
        for (Durability durability : Durability.values()) {
            Path folder = Path.of(arguments[0]).resolve(durability.name());
            try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, 0, durability);
                    MongoClient client = MongoClients.create(database.connectionString())) {
                MongoCollection<Document> documents = client.getDatabase("test").getCollection("documents");
                for (int threads : new int[] {1, 1, 8, 32}) {
                    long inserts = perSecond(threads, (thread, n) -> documents.insertOne(document(n)));
                    documents.drop();
                    for (int thread = 0; thread < threads; thread++) {
                        documents.insertOne(document(thread).append("_id", thread));
                    }
                    long updates =
                            perSecond(threads, (thread, n) -> documents.findOneAndUpdate(eq(thread), inc("number", 1)));
                    documents.drop();
                    System.out.printf(
                            "%s, %d threads: %d inserts/s, %d findOneAndUpdate/s%n",
                            durability, threads, inserts, updates);
                }
            }
            System.out.println("File after closing: " + Files.size(folder.resolve(StoreFile.NAME)) + " bytes");
        }
    }

    private interface Write {
        void run(int thread, int n);
    }

    private static long perSecond(int threads, Write write) throws InterruptedException {
        LongAdder done = new LongAdder();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        ExecutorService writers = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            int thread = i;
            writers.execute(() -> {
                for (int n = 0; System.nanoTime() < end; n++) {
                    write.run(thread, n);
                    done.increment();
                }
            });
        }
        writers.shutdown();
        if (!writers.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The writers did not end.");
        }
        return done.sum() / SECONDS;
    }

    private static Document document(int n) {
        return new Document("number", n).append("text", "x".repeat(500));
    }
}
