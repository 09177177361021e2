package org.openconsult.spool;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openconsult.channel.MessageKey;

/** The messages that wait, in the order in which they were written. All but two questions are guarded by its owner. */
final class Backlog {
    private final Map<MessageKey, Waiting> messages = new LinkedHashMap<>();
    private final Map<Sender, Integer> senders = new ConcurrentHashMap<>();

    void add(Waiting message) {
        messages.put(message.key(), message);
        senders.merge(message.sender(), 1, Integer::sum);
    }

    /** Whether this call was the one that took it away. */
    boolean remove(Waiting message) {
        boolean removed = messages.remove(message.key(), message);
        if (removed) {
            senders.computeIfPresent(message.sender(), (sender, count) -> count == 1 ? null : count - 1);
        }
        return removed;
    }

    Optional<Waiting> find(MessageKey key) {
        return Optional.ofNullable(messages.get(key));
    }

    List<Waiting> all() {
        return List.copyOf(messages.values());
    }

    int size() {
        return messages.size();
    }

    /** When the message at the head was received. */
    Optional<Instant> oldest() {
        return messages.values().stream().findFirst().map(Waiting::since);
    }

    /** May be asked by anybody at any time, as {@link #holds}. */
    boolean isEmpty() {
        return senders.isEmpty();
    }

    boolean holds(Sender sender) {
        return senders.containsKey(sender);
    }
}
