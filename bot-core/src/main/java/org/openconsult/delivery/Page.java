package org.openconsult.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.openconsult.channel.TransportId;
import org.openconsult.outbox.OutboxQueue;
import org.openconsult.outbox.QueueEntry;
import org.openconsult.outbox.QueuePage;
import org.openconsult.outbox.Urgency;

/**
 * The part of one provider's queue that is looked at just now: one page of it, so that memory stays bounded. After as many
 * messages as conversations fit a page, or when none of it can be sent, the next page has its turn.
 */
final class Page {
    /** So many times longer than a short queue: reading a page of a long one takes long where the database has no index. */
    private static final int PAGE_LASTS = 10;
    /** More than one person is sent while a page lasts, at the pace that providers ask for. */
    private static final int OF_EACH = 20;

    private final OutboxQueue queue;
    private final TransportId transport;
    private final Urgency urgency;
    private final OutboxSettings settings;
    private final Line line = new Line();
    private final Map<String, Instant> waits = new HashMap<>();
    /** Before this the queue is not read again, even if nothing can be sent. */
    private Instant mayLook = Instant.EPOCH;
    /** What {@link #mayLook} becomes when of a conversation more is left than was read. */
    private Instant soonest = Instant.EPOCH;
    /** From here on it is read again, even if there is more to send. */
    private Instant nextLook = Instant.EPOCH;

    private String start = "";
    private QueuePage page = QueuePage.EMPTY;
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

    /**
     * Some messages are in the queue that were not before. While more waits than a page holds, what is new has its turn with its page:
     * looking for each alone would cost more.
     */
    void hear(Collection<QueueEntry> entries) {
        if (isOneOfMany() || line.size() >= settings.batch()) {
            return;
        }
        if (urgency == Urgency.REPLY) {
            entries.stream().map(QueueEntry::conversation).distinct().forEach(this::look);
        } else {
            // No other must go out before one of these, so nobody need be asked for what else there is.
            entries.forEach(line::add);
        }
    }

    /** Whether the queue is longer than what is here. */
    private boolean isOneOfMany() {
        return !isAllThereIs() || !page.cut().isEmpty();
    }

    /** Looks at one conversation by itself: what must go out before may be another instance's. */
    private void look(String conversation) {
        line.put(conversation, queue.of(transport, urgency, conversation, settings.batch()));
    }

    /** More is new than is worth to be told one by one: all of it is looked at when asked the next time. */
    void hearOfMany() {
        if (!isOneOfMany()) {
            nextLook = Instant.EPOCH;
            mayLook = Instant.EPOCH;
        }
    }

    void waits(QueueEntry entry, Instant until) {
        waits.put(entry.id(), until);
        line.toTheEnd(entry);
    }

    void finished(QueueEntry entry) {
        waits.remove(entry.id());
        line.remove(entry);
        if (page.cut().contains(entry.conversation()) && !line.contains(entry.conversation())) {
            mayLook = soonest;
        }
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
            start = page.isLast() ? "" : page.end();
            taken = 0;
        }
        page = queue.page(transport, urgency, start, settings.batch(), OF_EACH);
        line.replace(page.entries());
        waits.keySet().retainAll(firsts());
        soonest = now.plus(settings.poll());
        nextLook = isOneOfMany() ? now.plus(settings.poll().multipliedBy(PAGE_LASTS)) : soonest;
        mayLook = isAllThereIs() ? nextLook : soonest;
    }

    /** Whether each conversation has its first messages here, so that another look would find nothing else to send. */
    private boolean isAllThereIs() {
        return start.isEmpty() && page.isLast();
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
