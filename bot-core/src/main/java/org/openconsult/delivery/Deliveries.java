package org.openconsult.delivery;

import java.time.Instant;
import java.util.Optional;
import org.openconsult.channel.TransportId;
import org.openconsult.outbox.Outbox;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;

/** What happens to messages on their way: stored first, then counted, and closed when it was the last. */
final class Deliveries {
    private final DeliveryLog log;
    private final Closing closing;
    private final OutboxObserver observer;

    Deliveries(Storage storage, Outbox outbox, Participants participants, OutboxObserver observer) {
        this.log = new DeliveryLog(storage);
        this.closing = new Closing(storage, outbox, participants);
        this.observer = observer;
    }

    DeliveryLog.Entry newest(String id) {
        return log.newest(id);
    }

    boolean isNewest(DeliveryLog.Entry entry) {
        return log.isNewest(entry);
    }

    /** Stores what an event makes of a message; answers what is newest then, whoever stored it. */
    DeliveryLog.Entry happen(TransportId transport, DeliveryLog.Entry known, DeliveryEvent event, Instant now) {
        DeliveryLog.Change change = log.change(known, event, now);
        finish(transport, change.before(), change.after());
        return change.after();
    }

    /** Stores what was made of what is known, unless another worker was first. */
    Optional<DeliveryLog.Entry> happenNow(TransportId transport, DeliveryLog.Entry known, Delivery next, Instant now) {
        Optional<DeliveryLog.Entry> added = log.add(known, next, now);
        added.ifPresent(entry -> finish(transport, known.delivery(), entry));
        return added;
    }

    private void finish(TransportId transport, Delivery before, DeliveryLog.Entry after) {
        Observation.tell(observer, transport, before, after.delivery());
        if (after.delivery().isFinal()) {
            closing.close(before, after);
        }
    }
}
