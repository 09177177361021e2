package org.openconsult.embeddeddatabase;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are asked for by their names. */
class NamedReadsTest {
    @TempDir
    Path folder;

    private EmbeddedDatabase database;
    private MongoClient client;
    private MongoCollection<Document> things;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.open(folder, 0, Durability.PAGE_CACHE);
        client = MongoClients.create(database.connectionString());
        things = client.getDatabase("test").getCollection("things");
        things.insertMany(List.of(
                new Document("_id", "a").append("number", 1),
                new Document("_id", "b").append("number", 2),
                new Document("_id", "c").append("number", 3),
                new Document("_id", 4).append("number", 4)));
    }

    @AfterEach
    void close() {
        client.close();
        database.close();
    }

    private List<Integer> numbers(Bson filter) {
        return things.find(filter).map(found -> found.getInteger("number")).into(new ArrayList<>());
    }

    @Test
    void giveEachOnceThatIsThere() {
        assertThat(numbers(eq("_id", "b"))).containsExactly(2);
        assertThat(numbers(eq("_id", "x"))).isEmpty();
        assertThat(numbers(in("_id", "c", "a", "x", "c"))).containsExactlyInAnyOrder(1, 3);
        assertThat(numbers(in("_id", List.of()))).isEmpty();
    }

    @Test
    void giveWhatHasNoTextForANameAsWell() {
        assertThat(numbers(eq("_id", 4))).containsExactly(4);
        assertThat(numbers(eq("_id", 4L))).containsExactly(4);
        assertThat(numbers(in("_id", "a", 4))).containsExactlyInAnyOrder(1, 4);
    }

    @Test
    void obeyWhatElseIsAsked() {
        assertThat(numbers(new Document("_id", "a").append("number", 2))).isEmpty();
        assertThat(numbers(new Document("_id", new Document("$in", List.of("a", "b")).append("$ne", "a"))))
                .containsExactly(2);
        assertThat(numbers(new Document("_id", Pattern.compile("^[ab]$")))).containsExactlyInAnyOrder(1, 2);
        assertThat(things.find(in("_id", "a", "b", "c"))
                        .sort(descending("_id"))
                        .skip(1)
                        .limit(1)
                        .projection(include("number"))
                        .into(new ArrayList<>()))
                .containsExactly(new Document("_id", "b").append("number", 2));
        assertThat(things.find(in("_id", "a", "b", "c")).batchSize(2).into(new ArrayList<>()))
                .hasSize(3);
    }

    @Test
    void lookAtNothingElseWhateverElseIsAsked() {
        var asked = new de.bwaldvogel.mongo.bson.Document("_id", "a").append("number", 2);

        assertThat(QueriedNames.of(asked)).containsExactly("a");
        assertThat(QueriedNames.without(asked)).containsOnlyKeys("number");
        assertThat(asked).containsOnlyKeys("_id", "number");
    }

    @Test
    void deleteOnlyWhatIsAsWasAsked() {
        assertThat(things.deleteOne(new Document("_id", "a").append("number", 2))
                        .getDeletedCount())
                .isZero();
        assertThat(things.deleteOne(new Document("_id", "a").append("number", 1))
                        .getDeletedCount())
                .isEqualTo(1);
        assertThat(things.replaceOne(new Document("_id", "b").append("number", 3), new Document("number", 9))
                        .getModifiedCount())
                .isZero();
        assertThat(numbers(in("_id", "a", "b"))).containsExactly(2);
    }

    @Test
    void findWhatIsToBeChangedOrDeleted() {
        assertThat(things.replaceOne(eq("_id", "a"), new Document("number", 10)).getModifiedCount())
                .isEqualTo(1);
        assertThat(things.deleteMany(in("_id", "b", "x")).getDeletedCount()).isEqualTo(1);
        assertThat(numbers(in("_id", "a", "b", "c"))).containsExactlyInAnyOrder(10, 3);
    }
}
