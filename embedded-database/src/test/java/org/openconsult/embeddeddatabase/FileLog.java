package org.openconsult.embeddeddatabase;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done to a file, and beside it what was acknowledged, in the order in which it happened. */
final class FileLog {
    /** An entry of the log. */
    sealed interface Entry {}

    /** Bytes that were written; they can be lost until the next force. */
    record Write(long position, ByteBuffer bytes, String thread) implements Entry {
        int length() {
            return bytes.limit();
        }
    }

    /** The file was cut to this size. */
    record Truncate(long size) implements Entry {}

    /** Everything before is on the medium. */
    record Force() implements Entry {}

    /** A client got its answer. */
    record Acknowledged(String id, int version) implements Entry {}

    private final byte[] atOpening;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable String refusal;
    private int entriesUntilRefusal;

    FileLog(byte[] atOpening) {
        this.atOpening = atOpening;
    }

    byte[] atOpening() {
        return atOpening;
    }

    /** Adds an entry, or refuses as a full or broken disk does. */
    synchronized void add(Entry entry) throws IOException {
        if (refusal != null && entriesUntilRefusal-- <= 0) {
            throw new IOException(refusal);
        }
        entries.add(entry);
    }

    synchronized void acknowledged(String id, int version) {
        entries.add(new Acknowledged(id, version));
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** From now on, after some more entries, nothing is written or forced. */
    synchronized void refuse(String message, int afterEntries) {
        refusal = message;
        entriesUntilRefusal = afterEntries;
    }
}
