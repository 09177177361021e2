package org.openconsult.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;

/**
 * The versions that a worker added last, as the server would answer them. What is known may not be the newest any more, which shows
 * when the next one cannot be added: so only a change may be made of it.
 */
final class KnownVersions {
    /** Some thousands of usual ones. */
    private static final int ALL_BYTES = 8 * 1024 * 1024;

    /** One that is changed for long, with all its earlier words, is read again. */
    private static final int MOST_BYTES = 16 * 1024;

    private final Codec<Document> codec;
    private final Cache<String, RawBsonDocument> known = Caffeine.newBuilder()
            .maximumWeight(ALL_BYTES)
            .weigher((String id, RawBsonDocument version) -> bytes(version))
            .build();

    KnownVersions(Codec<Document> codec) {
        this.codec = codec;
    }

    /** A copy of what is known of a thing. */
    Optional<Document> find(String id) {
        return Optional.ofNullable(known.getIfPresent(id)).map(version -> version.decode(codec));
    }

    /** Tells what came of adding a version. */
    void tried(String id, RawBsonDocument version, boolean isAdded) {
        if (isAdded && bytes(version) <= MOST_BYTES) {
            known.put(id, version);
        } else {
            forget(id);
        }
    }

    void forget(String id) {
        known.invalidate(id);
    }

    private static int bytes(RawBsonDocument version) {
        return version.getByteBuffer().remaining();
    }
}
