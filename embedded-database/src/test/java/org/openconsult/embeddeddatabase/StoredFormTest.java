package org.openconsult.embeddeddatabase;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFormTest {
    private static final int OLD = 300;

    @TempDir
    Path folder;

    private static KeyValue key(Object... values) {
        return new KeyValue(values);
    }

    private static Document thing(int number) {
        return new Document("_id", "thing " + number)
                .append("number", "n" + number % 7 + "/" + number)
                .append("text", "añejo ".repeat(number % 20));
    }

    @Test
    void keysAreInTheOrderThatSerializedOnesHave() {
        List<KeyValue> keys = Stream.of(
                        "",
                        "a",
                        "b",
                        "ab",
                        "aa",
                        "Z",
                        "9",
                        "a".repeat(300),
                        "b".repeat(255),
                        "c".repeat(256),
                        "ñ",
                        "nñ",
                        "日本",
                        "\0",
                        "a\0b",
                        "x".repeat(70_000))
                .map(StoredFormTest::key)
                .toList();
        ObjectDataType serialized = new ObjectDataType();
        StoredKeys stored = new StoredKeys();
        for (KeyValue one : keys) {
            for (KeyValue other : keys) {
                assertThat(stored.compare(one, other))
                        .as("%s beside %s", one, other)
                        .isEqualTo(serialized.compare(one, other));
            }
        }
    }

    @Test
    void everyKeyIsReadAsItWasWritten() {
        StoredKeys stored = new StoredKeys();
        List<KeyValue> keys = List.of(key("short"), key(""), key("ñ"), key("a", "b"), key(7), key((Object) null));
        WriteBuffer written = new WriteBuffer();
        keys.forEach(key -> stored.write(written, key));
        ByteBuffer read = written.getBuffer().flip();

        List<Object> again = new ArrayList<>();
        keys.forEach(key -> again.add(stored.read(read)));
        assertThat(again).isEqualTo(keys);
        assertThat(read.hasRemaining()).isFalse();
    }

    @Test
    void aFileThatTheLibraryWroteByItselfIsReadAndWrittenOn() {
        byLibrary(collection -> {
            collection.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            collection.insertMany(
                    IntStream.range(0, OLD).mapToObj(StoredFormTest::thing).toList());
        });

        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            MongoCollection<Document> things = things(client);
            IntStream.range(OLD, 2 * OLD).forEach(number -> things.insertOne(thing(number)));
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            MongoCollection<Document> things = things(client);
            assertThat(things.countDocuments()).isEqualTo(2 * OLD);
            for (int number = 0; number < 2 * OLD; number++) {
                Document thing = thing(number);
                assertThat(things.find(Filters.eq("_id", thing.get("_id"))).first())
                        .isEqualTo(thing);
                assertThat(things.find(Filters.eq("number", thing.get("number")))
                                .first())
                        .isEqualTo(thing);
            }
        }
    }

    @Test
    void everyKindOfValueIsReadAsItWasStored() {
        Document all = new Document("_id", new ObjectId())
                .append("text", "añejo 日本")
                .append("whole", 7)
                .append("long", 1L << 40)
                .append("fraction", 0.1)
                .append("decimal", Decimal128.parse("1.10"))
                .append("yes", true)
                .append("nothing", null)
                .append("when", Date.from(Instant.ofEpochMilli(1_700_000_000_123L)))
                .append("bytes", new Binary(new byte[] {1, 2, 3}))
                .append("uuid", new Binary((byte) 4, new byte[16]))
                .append("list", List.of(1, "two", new Document("three", 3)))
                .append("inside", new Document("deep", new Document("deeper", List.of())));
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            things(client).insertOne(all);
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            assertThat(things(client).find(Filters.eq("_id", all.get("_id"))).first())
                    .isEqualTo(all);
        }
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }

    private void byLibrary(Consumer<MongoCollection<Document>> use) {
        MVStore store = MVStore.open(folder.resolve(StoreFile.NAME).toString());
        MongoServer server = new MongoServer(new H2Backend(store));
        try (MongoClient client =
                MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort())) {
            use.accept(things(client));
        } finally {
            server.shutdown();
        }
    }
}
