package org.openconsult.faults.verdict;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** All things of one collection of versions, read one at a time. */
final class Things {
    private final MongoCollection<Document> versions;
    private final Map<String, Rows> rows;

    Things(MongoDatabase database, String collection) {
        this.versions = database.getCollection(collection);
        this.rows = Rows.of(versions);
    }

    Set<String> names() {
        return rows.keySet();
    }

    boolean isWithoutGap(String name) {
        Rows all = rows.get(name);
        return all != null && all.isWithoutGap();
    }

    long newestNumber(String name) {
        Rows all = rows.get(name);
        return all == null ? 0 : all.newest();
    }

    Optional<Document> newest(String name) {
        return find(name, newestNumber(name));
    }

    Optional<Document> find(String name, long number) {
        return Optional.ofNullable(
                versions.find(new Document("_id", name + "/" + number)).first());
    }
}
