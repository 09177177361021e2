package org.openconsult.embeddeddatabase;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Removes what a refused createIndexes filled before it met a duplicate.
 *
 * <p>The library leaves it, and takes it for the complete index when the same index is asked for again: documents
 * would be missing from it for good.
 */
final class HalfBuiltIndexes {
    private final MVStore store;

    HalfBuiltIndexes(MVStore store) {
        this.store = store;
    }

    /** Takes the refused command, and the descriptions of all indexes of its database that are complete. */
    void remove(String database, Document createIndexes, Stream<Document> complete) {
        List<String> keep = complete.map(HalfBuiltIndexes::mapOf).toList();
        asked(database, createIndexes)
                .filter(map -> !keep.contains(map) && store.hasMap(map))
                .forEach(store::removeMap);
    }

    private static Stream<String> asked(String database, Document createIndexes) {
        String namespace = database + "." + createIndexes.get("createIndexes");
        return createIndexes.get("indexes") instanceof List<?> indexes
                ? indexes.stream()
                        .filter(Document.class::isInstance)
                        .map(index -> mapName(namespace, ((Document) index).get("name")))
                : Stream.empty();
    }

    private static String mapOf(Document completeIndex) {
        return mapName(completeIndex.get("ns"), completeIndex.get("name"));
    }

    private static String mapName(@Nullable Object namespace, @Nullable Object index) {
        return namespace + "._index_" + index;
    }
}
