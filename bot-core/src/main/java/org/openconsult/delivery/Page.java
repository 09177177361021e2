package org.openconsult.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.openconsult.channel.TransportId;
import org.openconsult.outbox.OutboxQueue;
import org.openconsult.outbox.QueueEntry;
import org.openconsult.outbox.Urgency;

/**
 * The part of one provider's queue that is looked at just now: one page of it, so that memory stays bounded. After as many
 * messages as a page has, or when none of it can be sent, the next page has its turn.
 */
final class Page {
    /** So many times longer than a short queue: reading a page of a long one takes long where the database has no index. */
    private static final int PAGE_LASTS = 10;

    private final OutboxQueue queue;
    private final TransportId transport;
    private final Urgency urgency;
    private final OutboxSettings settings;
    private final Line line = new Line();
    private final Map<String, Instant> waits = new HashMap<>();
    /** Before this the queue is not read again, even if nothing can be sent. */
    private Instant mayLook = Instant.EPOCH;
    /** From here on it is read again, even if there is more to send. */
    private Instant nextLook = Instant.EPOCH;

    private String start = "";
    private String end = "";
    private boolean isLast = true;
    private int taken;

    Page(OutboxQueue queue, TransportId transport, Urgency urgency, OutboxSettings settings) {
        this.queue = queue;
        this.transport = transport;
        this.urgency = urgency;
        this.settings = settings;
    }

    /** The next message to look at, of those that may. */
    Optional<QueueEntry> next(Instant now, Predicate<QueueEntry> may) {
        Optional<QueueEntry> next = line.first(entry -> isDue(entry, now) && may.test(entry));
        if (!now.isBefore(nextLook) || (next.isEmpty() && !now.isBefore(mayLook))) {
            look(now, may);
            next = line.first(entry -> isDue(entry, now) && may.test(entry));
        }
        next.ifPresent(entry -> taken++);
        return next;
    }

    /** Whether the queue is longer than a page. */
    boolean isOneOfMany() {
        return !isLast;
    }

    /** Looks at one conversation by itself, of which something new was heard. */
    void look(String conversation) {
        line.put(conversation, queue.of(transport, urgency, conversation, settings.batch()));
    }

    /** Looks at all of it when asked the next time. */
    void lookAgain() {
        nextLook = Instant.EPOCH;
        mayLook = Instant.EPOCH;
    }

    void waits(QueueEntry entry, Instant until) {
        waits.put(entry.id(), until);
        line.toTheEnd(entry);
    }

    void finished(QueueEntry entry) {
        waits.remove(entry.id());
        line.remove(entry);
    }

    /** When the first of those that wait is due; never later than the next look. */
    Instant nextDue(Instant now) {
        return waits.values().stream()
                .filter(until -> until.isAfter(now) && until.isBefore(mayLook))
                .min(Instant::compareTo)
                .orElse(mayLook);
    }

    private void look(Instant now, Predicate<QueueEntry> may) {
        if (taken >= settings.batch()
                || line.first(entry -> isDue(entry, now) && may.test(entry)).isEmpty()) {
            start = isLast ? "" : end;
            taken = 0;
        }
        List<QueueEntry> entries = queue.page(transport, urgency, start, settings.batch());
        isLast = entries.size() < settings.batch();
        end = entries.isEmpty() ? "" : entries.get(entries.size() - 1).conversation();
        line.replace(entries);
        waits.keySet().retainAll(firsts());
        mayLook = now.plus(settings.poll());
        nextLook = isLast ? mayLook : now.plus(settings.poll().multipliedBy(PAGE_LASTS));
    }

    private boolean isDue(QueueEntry entry, Instant now) {
        return !now.isBefore(waits.getOrDefault(entry.id(), Instant.EPOCH));
    }

    private Set<String> firsts() {
        Set<String> ids = new HashSet<>();
        line.firsts().forEach(entry -> ids.add(entry.id()));
        return ids;
    }
}
