package org.openconsult.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.outbox.QueueEntry;

/**
 * Conversations with messages to send, in the order in which their turn comes: one message each, then to the end. So
 * nobody waits for somebody who has many.
 */
final class Line {
    private final Map<String, List<QueueEntry>> conversations = new LinkedHashMap<>();

    /** What is there now. Conversations that were in the line keep their place, new ones come behind, the oldest first. */
    void replace(List<QueueEntry> entries) {
        Map<String, List<QueueEntry>> now = entries.stream()
                .sorted(Comparator.comparing(QueueEntry::createdAt).thenComparing(QueueEntry.IN_ORDER))
                .collect(Collectors.groupingBy(QueueEntry::conversation, LinkedHashMap::new, Collectors.toList()));
        conversations.keySet().retainAll(now.keySet());
        now.forEach(this::put);
    }

    /** All the messages of one conversation as they are now. */
    void put(String conversation, List<QueueEntry> entries) {
        if (entries.isEmpty()) {
            conversations.remove(conversation);
        } else {
            conversations.put(
                    conversation,
                    new ArrayList<>(entries.stream().sorted(QueueEntry.IN_ORDER).toList()));
        }
    }

    /** One more message; harmless when it is there. */
    void add(QueueEntry entry) {
        List<QueueEntry> there = conversations.getOrDefault(entry.conversation(), List.of());
        if (there.stream().noneMatch(other -> other.id().equals(entry.id()))) {
            put(
                    entry.conversation(),
                    Stream.concat(there.stream(), Stream.of(entry)).toList());
        }
    }

    /** How many conversations it has. */
    int size() {
        return conversations.size();
    }

    boolean contains(String conversation) {
        return conversations.containsKey(conversation);
    }

    /** The next conversation's first message that may be sent. */
    Optional<QueueEntry> first(Predicate<QueueEntry> may) {
        return firsts().filter(may).findFirst();
    }

    /** The first message of each conversation. */
    Stream<QueueEntry> firsts() {
        return conversations.values().stream().map(entries -> entries.get(0));
    }

    /** A message was looked at and waits: it is another's turn. */
    void toTheEnd(QueueEntry entry) {
        Optional.ofNullable(conversations.remove(entry.conversation()))
                .ifPresent(entries -> conversations.put(entry.conversation(), entries));
    }

    /** A message is finished: it is another's turn. */
    void remove(QueueEntry entry) {
        toTheEnd(entry);
        List<QueueEntry> left = conversations.getOrDefault(entry.conversation(), List.of()).stream()
                .filter(other -> !other.id().equals(entry.id()))
                .toList();
        put(entry.conversation(), left);
    }
}
