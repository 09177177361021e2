package org.openconsult.storage;

import java.util.Optional;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;

/**
 * The versions that a worker added last, as the server would answer them. What is known may not be the newest any more, which shows
 * when the next one cannot be added: so only a change may be made of it.
 */
final class KnownVersions {
    /** With the next, 16 MB at most; usual ones have one or two kilobytes. */
    private static final int MOST = 4_000;

    /** One that is changed for long, with all its earlier words, is read again. */
    private static final int MOST_BYTES = 4 * 1024;

    private final Codec<Document> codec;
    private final LastUsed<RawBsonDocument> known = new LastUsed<>(MOST);

    KnownVersions(Codec<Document> codec) {
        this.codec = codec;
    }

    /** A copy of what is known of a thing. */
    Optional<Document> find(String id) {
        return known.find(id).map(version -> version.decode(codec));
    }

    /** Tells what came of adding a version. */
    void tried(String id, RawBsonDocument version, boolean isAdded) {
        if (isAdded && bytes(version) <= MOST_BYTES) {
            known.put(id, exact(version));
        } else {
            forget(id);
        }
    }

    void forget(String id) {
        known.forget(id);
    }

    /** One that was just written keeps what it was written into, up to twice as long. */
    private static RawBsonDocument exact(RawBsonDocument version) {
        byte[] written = new byte[bytes(version)];
        version.getByteBuffer().get(written);
        return new RawBsonDocument(written);
    }

    private static int bytes(RawBsonDocument version) {
        return version.getByteBuffer().remaining();
    }
}
