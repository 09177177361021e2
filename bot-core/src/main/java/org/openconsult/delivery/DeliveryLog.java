package org.openconsult.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** All that ever happened to messages on their way, each change in a document that is never changed. */
final class DeliveryLog {
    private static final String AT = "at";
    private final Versions deliveries;

    DeliveryLog(Storage storage) {
        this.deliveries = storage.versions(Storage.DELIVERIES);
    }

    /**
     * What stands of one message.
     *
     * @param version 0 when nothing is stored of it
     * @param at when that was stored
     */
    record Entry(String id, long version, Delivery delivery, Instant at) {}

    /** A change, with what was there before it; the same when it changed nothing. */
    record Change(Delivery before, Entry after) {
        boolean isOne() {
            return !before.equals(after.delivery());
        }
    }

    Entry newest(String id) {
        return newest(id, 0);
    }

    /** Those of these of which something is stored. */
    List<Entry> newestOf(Collection<String> ids) {
        return deliveries.newestOf(ids).values().stream().map(DeliveryLog::read).toList();
    }

    private Entry newest(String id, long known) {
        return deliveries
                .newestFrom(id, known)
                .map(DeliveryLog::read)
                .orElseGet(() -> new Entry(id, 0, Delivery.WAITING, Instant.EPOCH));
    }

    /** What was stored next, with nothing stored when another worker was first. */
    Optional<Entry> add(Entry before, Delivery next, Instant now) {
        Entry entry = new Entry(before.id(), before.version() + 1, next, now);
        Document document = DeliveryDocuments.write(next).append(AT, Date.from(now));
        return deliveries.add(entry.id(), entry.version(), document) ? Optional.of(entry) : Optional.empty();
    }

    /** Whether nothing was stored after it. */
    boolean isNewest(Entry entry) {
        return deliveries.find(entry.id(), entry.version() + 1).isEmpty();
    }

    /** Stores what an event makes of a message, whatever others store meanwhile; nothing when it makes nothing of it. */
    Change change(Entry known, DeliveryEvent event, Instant now) {
        Entry before = known;
        while (true) {
            Delivery next = before.delivery().after(event);
            if (next.equals(before.delivery())) {
                return new Change(next, before);
            }
            Optional<Entry> added = add(before, next, now);
            if (added.isPresent()) {
                return new Change(before.delivery(), added.get());
            }
            before = newest(before.id(), before.version());
        }
    }

    private static Entry read(Document document) {
        return new Entry(
                document.getString(Versions.ID),
                document.getLong(Versions.VERSION),
                DeliveryDocuments.read(document),
                document.getDate(AT).toInstant());
    }
}
