package org.openconsult.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openconsult.channel.TransportId;
import org.openconsult.outbox.OutboxQueue;
import org.openconsult.outbox.QueueEntry;

/** Goes through the whole queue now and then: counts it, and gives up what no provider here can send. */
final class QueueSweep {
    private final OutboxQueue queue;
    private final Deliveries deliveries;
    private final Set<TransportId> senders;
    private final OutboxSettings settings;
    private final OutboxObserver observer;
    private final InstantSource clock;

    QueueSweep(
            OutboxQueue queue,
            Deliveries deliveries,
            Set<TransportId> senders,
            OutboxSettings settings,
            OutboxObserver observer,
            InstantSource clock) {
        this.queue = queue;
        this.deliveries = deliveries;
        this.senders = Set.copyOf(senders);
        this.settings = settings;
        this.observer = observer;
        this.clock = clock;
    }

    void run() {
        Count count = new Count();
        Instant patience = clock.instant().minus(settings.unsendableAfter());
        List<QueueEntry> unsendable = new ArrayList<>();
        queue.each(entry -> {
            count.add(entry);
            if (isUnsendable(entry, patience) && unsendable.size() < settings.batch()) {
                unsendable.add(entry);
            }
        });
        observer.queued(count.messages, count.oldest);
        unsendable.forEach(this::giveUp);
    }

    private boolean isUnsendable(QueueEntry entry, Instant patience) {
        return !senders.contains(entry.transport()) && entry.createdAt().isBefore(patience);
    }

    private void giveUp(QueueEntry entry) {
        Instant now = clock.instant();
        DeliveryEvent event = new DeliveryEvent.NobodySends(now, "no provider is set up to send it");
        deliveries.happen(entry.transport(), deliveries.newest(entry.id()), event, now);
    }

    private static final class Count {
        private long messages;
        private Optional<Instant> oldest = Optional.empty();

        void add(QueueEntry entry) {
            messages++;
            if (oldest.filter(known -> !known.isAfter(entry.createdAt())).isEmpty()) {
                oldest = Optional.of(entry.createdAt());
            }
        }
    }
}
