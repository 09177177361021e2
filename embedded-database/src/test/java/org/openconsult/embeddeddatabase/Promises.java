package org.openconsult.embeddeddatabase;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the database has acknowledged: for each document the number of its last acknowledged version. */
final class Promises {
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    void acknowledged(String id, int version) {
        versions.put(id, version);
    }

    Map<String, Integer> versions() {
        return versions;
    }

    /** The value of the unique field that a version of a document has. */
    static String keyOf(Object id, Object version) {
        return id + "#" + version;
    }
}
