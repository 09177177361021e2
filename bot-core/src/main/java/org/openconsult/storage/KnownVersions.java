package org.openconsult.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

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
    private final Cache<String, byte[]> known = Caffeine.newBuilder()
            .maximumWeight(ALL_BYTES)
            .weigher((String id, byte[] version) -> version.length)
            .build();

    KnownVersions(Codec<Document> codec) {
        this.codec = codec;
    }

    /** A copy of what is known of a thing. */
    Optional<Document> find(String id) {
        return Optional.ofNullable(known.getIfPresent(id)).map(version -> new RawBsonDocument(version).decode(codec));
    }

    /** Tells what came of adding a version. */
    void tried(String id, Document version, boolean isAdded) {
        Optional.of(version)
                .filter(added -> isAdded)
                .map(this::encoded)
                .filter(bytes -> bytes.length <= MOST_BYTES)
                .ifPresentOrElse(bytes -> known.put(id, bytes), () -> forget(id));
    }

    void forget(String id) {
        known.invalidate(id);
    }

    private byte[] encoded(Document version) {
        try (BasicOutputBuffer bytes = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(bytes)) {
            codec.encode(writer, version, EncoderContext.builder().build());
            return bytes.toByteArray();
        }
    }
}
