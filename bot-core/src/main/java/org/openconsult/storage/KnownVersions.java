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
    private final Codec<Document> codec;
    private final Cache<String, RawBsonDocument> known;

    /** @param most things that are known; 0 to know nothing */
    KnownVersions(Codec<Document> codec, int most) {
        this.codec = codec;
        this.known = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** A copy of what is known of a thing. */
    Optional<Document> find(String id) {
        return Optional.ofNullable(known.getIfPresent(id)).map(version -> version.decode(codec));
    }

    void learn(String id, Document version) {
        known.put(id, new RawBsonDocument(version, codec));
    }

    void forget(String id) {
        known.invalidate(id);
    }
}
