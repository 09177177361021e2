package org.openconsult.embeddeddatabase;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The maps of a store under the names that the library gives them. Each must be opened here before the library opens it by
 * its name, which gets what is open: only so are its keys and documents written as this module writes them.
 */
final class StoreMaps {
    private static final String DOCUMENTS = "databases.";
    private static final String META = "meta.";
    private static final String INDEX = "._index_";

    private final MVStore store;
    private @Nullable Known known;

    /** All maps, as long as the list of their names is this one: a write to it makes a new root. */
    private record Known(Object names, List<MVMap<?, ?>> maps) {}

    StoreMaps(MVStore store) {
        this.store = store;
        store.getMapNames().forEach(this::open);
    }

    MVMap<Object, Document> documents(String collection) {
        return store.openMap(
                DOCUMENTS + collection, new MVMap.Builder<Object, Document>().valueType(new StoredDocuments()));
    }

    MVMap<String, Object> meta(String collection) {
        return store.openMap(META + collection);
    }

    MVMap<KeyValue, Object> index(String collection, String index) {
        return indexMap(collection + INDEX + index);
    }

    /** All that are there. For one caller at a time, while nobody writes. */
    List<MVMap<?, ?>> all() {
        Object names = store.getMetaMap().getRoot();
        Known now = known;
        if (now == null || now.names() != names) {
            List<MVMap<?, ?>> maps = new ArrayList<>();
            store.getMapNames().forEach(name -> maps.add(open(name)));
            now = new Known(names, maps);
            known = now;
        }
        return now.maps();
    }

    private MVMap<KeyValue, Object> indexMap(String name) {
        return store.openMap(name, new MVMap.Builder<KeyValue, Object>().keyType(new StoredKeys()));
    }

    private MVMap<?, ?> open(String name) {
        if (name.startsWith(DOCUMENTS)) {
            return documents(name.substring(DOCUMENTS.length()));
        }
        return name.contains(INDEX) && !name.startsWith(META) ? indexMap(name) : store.openMap(name);
    }
}
