package org.openconsult.faults.people;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Every message that was sent in a run: a few hundred bytes each, which bounds what the harness keeps in memory. */
public final class Ledger {
    private final Collection<SentMessage> messages = new ConcurrentLinkedQueue<>();
    private final AtomicLong sids = new AtomicLong();

    public SentMessage add(String from, String text) {
        SentMessage message = new SentMessage(String.format("SM%032x", sids.incrementAndGet()), from, text);
        messages.add(message);
        return message;
    }

    public Iterable<SentMessage> all() {
        return messages;
    }

    public long acknowledged() {
        return messages.stream().filter(SentMessage::isAcknowledged).count();
    }
}
