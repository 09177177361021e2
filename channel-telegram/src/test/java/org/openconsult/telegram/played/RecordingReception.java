package org.openconsult.telegram.played;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.Reception;

/** Keeps what came in, and fails when a test wants it to. */
public final class RecordingReception implements Reception {
    private final List<InboundMessage> received = new ArrayList<>();
    private final Deque<Throwable> failures = new ArrayDeque<>();

    @Override
    public synchronized Answer receive(InboundMessage message) {
        Throwable failure = failures.poll();
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        received.add(message);
        return new Answer(List.of());
    }

    public synchronized List<InboundMessage> received() {
        return List.copyOf(received);
    }

    public synchronized List<String> texts() {
        return received.stream().map(InboundMessage::text).toList();
    }

    /** The next message is not taken, for something unchecked. */
    public synchronized void failsNext(Throwable failure) {
        failures.add(failure);
    }

    public synchronized void forget() {
        received.clear();
        failures.clear();
    }
}
