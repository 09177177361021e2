package org.openconsult.embeddeddatabase;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexBuildTest {
    @TempDir
    Path folder;

    private EmbeddedDatabase database;
    private MongoClient client;
    private MongoCollection<Document> people;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.open(folder, 0, Durability.PAGE_CACHE);
        client = MongoClients.create(database.connectionString());
        people = client.getDatabase("test").getCollection("people");
    }

    @AfterEach
    void close() {
        client.close();
        database.close();
    }

    @Test
    void refusesAUniqueIndexOverDuplicatesEveryTimeAndBuildsItWholeOnceTheyAreGone() {
        people.insertMany(List.of(person(1, "a"), person(2, "b"), person(3, "b"), person(4, "c")));
        assertThatThrownBy(this::makeNamesUnique).isInstanceOf(MongoException.class);
        assertThatThrownBy(this::makeNamesUnique).isInstanceOf(MongoException.class);
        people.deleteOne(eq(3));
        makeNamesUnique();
        assertThat(people.find(eq("name", "c"))).containsExactly(person(4, "c"));
        assertThatThrownBy(() -> people.insertOne(person(5, "c"))).isInstanceOf(MongoException.class);
    }

    @Test
    void keepsAnIndexWhoseNameIsAskedForWithOtherOptions() {
        people.insertOne(person(1, "a"));
        makeNamesUnique();
        assertThatThrownBy(() -> people.createIndex(
                        Indexes.ascending("name"),
                        new IndexOptions().unique(true).sparse(true)))
                .isInstanceOf(MongoException.class);
        assertThat(people.find(eq("name", "a"))).containsExactly(person(1, "a"));
        assertThatThrownBy(() -> people.insertOne(person(2, "a"))).isInstanceOf(MongoException.class);
    }

    private void makeNamesUnique() {
        people.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
    }

    private static Document person(int id, String name) {
        return new Document("_id", id).append("name", name);
    }
}
