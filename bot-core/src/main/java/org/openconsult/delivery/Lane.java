package org.openconsult.delivery;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.channel.TransportId;
import org.openconsult.outbox.OutboxQueue;
import org.openconsult.outbox.QueueEntry;
import org.openconsult.outbox.Urgency;

/**
 * What one provider is handed next by this instance. Each provider has a lane of its own, so that a slow one holds nobody
 * else up; in a lane replies go before announcements, and one message of a conversation after the other.
 */
final class Lane {
    private final OutboxSettings settings;
    private final Budget budget;
    private final Map<Urgency, Page> pages = new EnumMap<>(Urgency.class);
    private final Set<String> busy = new HashSet<>();
    private final Set<QueueEntry> heard = ConcurrentHashMap.newKeySet();
    private Instant allWait = Instant.EPOCH;

    Lane(OutboxQueue queue, TransportId transport, Budget budget, OutboxSettings settings) {
        this.settings = settings;
        this.budget = budget;
        for (Urgency urgency : Urgency.values()) {
            pages.put(urgency, new Page(queue, transport, urgency, settings));
        }
    }

    /** Something new waits; it is looked at when the next message is taken. Never waits. */
    void hear(QueueEntry entry) {
        if (heard.size() < settings.batch()) {
            heard.add(entry);
        }
    }

    /** A message to look at, which nobody else here gets until it is put back. */
    synchronized Optional<QueueEntry> take(Instant now) {
        if (now.isBefore(allWait)) {
            return Optional.empty();
        }
        lookAtWhatWasHeard();
        Optional<QueueEntry> taken = open().flatMap(
                        page -> page.next(now, entry -> !busy.contains(entry.conversation())).stream())
                .findFirst();
        taken.ifPresent(entry -> busy.add(entry.conversation()));
        return taken;
    }

    /** A message was looked at. */
    synchronized void putBack(QueueEntry entry, Outlook outlook) {
        busy.remove(entry.conversation());
        Page page = page(entry.urgency());
        if (outlook instanceof Outlook.Waits waits) {
            page.waits(entry, waits.until());
        } else if (outlook instanceof Outlook.AllWait wait) {
            allWait = wait.until();
        } else {
            page.finished(entry);
        }
    }

    /** When it is worth to try and take again, unless something is heard before. */
    synchronized Instant nextDue(Instant now) {
        Instant due =
                open().map(page -> page.nextDue(now)).min(Instant::compareTo).orElseThrow();
        return now.isBefore(allWait) ? allWait : due;
    }

    private void lookAtWhatWasHeard() {
        if (heard.size() >= settings.batch()) {
            heard.clear();
            pages.values().forEach(Page::hearOfMany);
        }
        Stream.of(heard.toArray(QueueEntry[]::new))
                .collect(Collectors.groupingBy(QueueEntry::urgency))
                .forEach(this::tell);
    }

    private void tell(Urgency urgency, List<QueueEntry> entries) {
        page(urgency).hear(entries);
        // Not before: where the database is away they are heard again.
        entries.forEach(heard::remove);
    }

    /** What may be sent now, the most urgent first. */
    private Stream<Page> open() {
        return pages.entrySet().stream()
                .filter(page -> budget.allows(page.getKey()))
                .map(Map.Entry::getValue);
    }

    private Page page(Urgency urgency) {
        return Optional.ofNullable(pages.get(urgency)).orElseThrow();
    }
}
