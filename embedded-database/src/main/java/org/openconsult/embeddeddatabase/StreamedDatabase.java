package org.openconsult.embeddeddatabase;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import org.h2.mvstore.MVStore;

/** Opens databases whose collections are read batch by batch. */
final class StreamedDatabase {
    private StreamedDatabase() {}

    /** The maps have the names that the library gives them, so either of the two opens what the other stored. */
    static MongoDatabase open(String name, MVStore store, CursorRegistry cursors) {
        // The store is captured and no field: the library's constructor opens collections before a field would be set.
        return new H2Database(name, store, cursors) {
            @Override
            protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
                String fullName = getFullCollectionNamespace(collection);
                return new StreamedCollection(
                        this,
                        collection,
                        options,
                        store.openMap("databases." + fullName),
                        store.openMap("meta." + fullName),
                        cursorRegistry);
            }
        };
    }
}
