package org.openconsult.embeddeddatabase;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The collection of a {@link Workload} as it is found after opening, compared with what was promised. */
final class StoredWrites {
    private final MongoCollection<?> collection;
    private final Map<String, Document> byScan = new HashMap<>();

    StoredWrites(DurableBackend backend) {
        collection = backend.resolveDatabase(Workload.DATABASE).resolveCollection(Workload.COLLECTION, true);
        collection.queryAllAsStream().forEach(document -> byScan.put((String) document.get("_id"), document));
    }

    /** Every promise is found by scan, by id and by the unique index. */
    void keep(Promises promises) {
        assertThat(promises.versions().keySet().stream().filter(id -> !byScan.containsKey(id)))
                .as("acknowledged, but not found by a scan of %d documents", byScan.size())
                .isEmpty();
        promises.versions().forEach((id, version) -> {
            int stored = (Integer) byScan.get(id).get("version");
            // The next version may have been written without its acknowledgement getting through.
            assertThat(stored).as(id).isBetween(version, version + 1);
            assertThat(idsWhere("_id", id)).containsExactly(id);
            assertThat(idsWhere("key", Promises.keyOf(id, stored))).containsExactly(id);
        });
    }

    /** Both unique indexes hold exactly the documents. */
    void agreeWithTheIndexes() {
        byScan.forEach((id, document) -> {
            assertThat(document.get("key")).isEqualTo(Promises.keyOf(id, document.get("version")));
            assertThat(idsWhere("key", document.get("key"))).containsExactly(id);
        });
        assertThat((Map<?, ?>) collection.getStats().get("indexSize"))
                .allSatisfy((index, entries) -> assertThat(entries).isEqualTo((long) byScan.size()));
    }

    private List<Object> idsWhere(String field, Object value) {
        return collection
                .handleQueryAsStream(new Document(field, value))
                .map(document -> document.get("_id"))
                .toList();
    }
}
