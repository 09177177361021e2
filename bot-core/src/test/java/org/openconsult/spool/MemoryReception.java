package org.openconsult.spool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.ReceptionClosedException;

/** Takes each message once, is closed when told so, and cannot digest some words. */
final class MemoryReception implements Reception {
    static final String POISON = "poison";

    private final List<InboundMessage> taken = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private int asked;
    private int takesBeforeItCloses = Integer.MAX_VALUE;

    @Override
    public synchronized Answer receive(InboundMessage message) {
        asked++;
        if (takesBeforeItCloses <= 0) {
            throw new ReceptionClosedException("The database is away");
        }
        if (message.text().contains(POISON)) {
            throw new IllegalStateException("It quotes " + message.text());
        }
        takesBeforeItCloses--;
        if (keys.add(message.key().value())) {
            taken.add(message);
        }
        return new Answer(List.of(new DrawnMessage("You said " + message.text(), List.of(), Optional.empty(), 1)));
    }

    synchronized void close() {
        takesBeforeItCloses = 0;
    }

    synchronized void closeAfter(int messages) {
        takesBeforeItCloses = messages;
    }

    synchronized void open() {
        takesBeforeItCloses = Integer.MAX_VALUE;
    }

    synchronized int asked() {
        return asked;
    }

    synchronized List<InboundMessage> taken() {
        return List.copyOf(taken);
    }

    synchronized List<String> texts() {
        return taken.stream().map(InboundMessage::text).toList();
    }
}
