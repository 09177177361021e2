package org.openconsult.outbox;

import java.time.Instant;
import java.util.Comparator;
import org.openconsult.channel.TransportId;

/**
 * What choosing the next message needs to know of one that is not finished. All of it stands in the
 * {@link OutboxEntry} too, so that it can be written again from there.
 */
public record QueueEntry(
        String id,
        TransportId transport,
        String conversation,
        long place,
        int index,
        Urgency urgency,
        Instant createdAt) {
    /** The order in which the messages of one conversation go out. */
    public static final Comparator<QueueEntry> IN_ORDER =
            Comparator.comparingLong(QueueEntry::place).thenComparingInt(QueueEntry::index);

    static QueueEntry of(OutboxEntry entry) {
        return new QueueEntry(
                entry.id(),
                entry.transport(),
                entry.conversation(),
                entry.place(),
                entry.index(),
                entry.urgency(),
                entry.createdAt());
    }
}
