package org.openconsult.document;

import java.time.Instant;
import java.util.Optional;

/**
 * A document of a session or a meeting, or what is left of one that was removed.
 *
 * @param id random, so that nobody guesses it
 * @param title as whoever added it calls it; gone with the bytes. The name that the file had is kept nowhere, as such names often
 *     name people
 * @param type told by what is in it
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal
 * @param addedBy the name that they sign in with
 * @param removal empty while the bytes are there
 */
public record KeptDocument(
        String id,
        DocumentKind kind,
        Optional<String> title,
        DocumentType type,
        long size,
        String sha256,
        String addedBy,
        Instant addedAt,
        Optional<Removal> removal) {

    public boolean isThere() {
        return removal.isEmpty();
    }

    KeptDocument titled(Optional<String> called) {
        return new KeptDocument(id, kind, called, type, size, sha256, addedBy, addedAt, removal);
    }

    /** None of the title, which may name somebody. */
    @Override
    public String toString() {
        return "KeptDocument[" + id + "]";
    }
}
