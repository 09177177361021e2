package org.openconsult.session;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a talk needs to know of a session.
 *
 * @param place where it takes place, as the channel names it
 * @param consultation the one that it belongs to
 * @param current the number of the commitment that is gone through, or 0 for the whole plan
 * @param endedAt when it was closed
 */
public record SessionCard(
        String id, String consultation, Optional<String> place, OptionalInt current, Optional<Instant> endedAt) {
    /** Whether what was sent at this moment is a part of it. */
    public boolean takes(Instant sentAt) {
        return endedAt.filter(end -> !sentAt.isBefore(end)).isEmpty();
    }
}
