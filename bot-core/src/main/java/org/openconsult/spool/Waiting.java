package org.openconsult.spool;

import java.time.Instant;
import org.openconsult.channel.MessageKey;

/**
 * A message in the spool, as far as it is kept in memory.
 *
 * @param offset where its entry begins in the segment
 * @param length of the whole entry
 * @param since when it was received
 */
record Waiting(MessageKey key, Sender sender, Instant since, Segment segment, long offset, int length) {
    long end() {
        return offset + length;
    }

    /** Whether it is on the medium, so that it may be handed on. */
    boolean isForced() {
        return segment.isForced(end());
    }

    /** The name it gets when it is set aside: the same each time. */
    String asideName() {
        return AsideFolder.name(segment.file(), offset);
    }

    @Override
    public String toString() {
        return "Waiting[" + asideName() + "]";
    }
}
