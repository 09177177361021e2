package org.openconsult.embeddeddatabase;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVStore;

/** Opens databases whose collections are read batch by batch. */
final class StreamedDatabase {
    private StreamedDatabase() {}

    /** The maps have the names that the library gives them: what it stored by itself is read. */
    static MongoDatabase open(String name, MVStore store, CursorRegistry cursors) {
        StoreMaps maps = new StoreMaps(store);
        // The maps are captured and no field: the library's constructor opens collections before a field would be set.
        return new H2Database(name, store, cursors) {
            @Override
            protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
                String fullName = getFullCollectionNamespace(collection);
                return new StreamedCollection(
                        this, collection, options, maps.documents(fullName), maps.meta(fullName), cursorRegistry);
            }

            @Override
            protected Index<Object> openOrCreateUniqueIndex(
                    String collection, String index, List<IndexKey> keys, boolean sparse) {
                var unused = maps.index(getFullCollectionNamespace(collection), index);
                return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
            }
        };
    }
}
