package org.openconsult.index;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;

/**
 * A place among all comments by time, which stays what it is when others come or go.
 *
 * @param older whether what is older than the place is wanted, or what is newer
 * @param received in milliseconds since 1970
 */
record Cursor(boolean older, long received, long tie) {
    private static final int LENGTH = 1 + Long.BYTES + Long.BYTES;

    static Cursor olderThan(FieldDoc found) {
        return of(true, found);
    }

    static Cursor newerThan(FieldDoc found) {
        return of(false, found);
    }

    private static Cursor of(boolean older, FieldDoc found) {
        return new Cursor(older, (Long) found.fields[0], (Long) found.fields[1]);
    }

    /** None when it is not the text of one. */
    static Optional<Cursor> read(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return bytes.remaining() == LENGTH
                    ? Optional.of(new Cursor(bytes.get() == 1, bytes.getLong(), bytes.getLong()))
                    : Optional.empty();
        } catch (IllegalArgumentException strange) {
            return Optional.empty();
        }
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        bytes.put((byte) (older ? 1 : 0)).putLong(received).putLong(tie);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The place as one that comes after all entries of the same values. */
    FieldDoc place() {
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {received, tie});
    }
}
