package org.openconsult.telegram.played;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.Reception;

/** Keeps what came in, and fails when a test wants it to. */
public final class RecordingReception implements Reception {
    private final List<InboundMessage> received = new ArrayList<>();
    private final Deque<RuntimeException> failures = new ArrayDeque<>();

    @Override
    public synchronized Answer receive(InboundMessage message) {
        Optional<RuntimeException> failure = Optional.ofNullable(failures.poll());
        if (failure.isPresent()) {
            throw failure.get();
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

    /** The next message is not taken. */
    public synchronized void failsNext(RuntimeException failure) {
        failures.add(failure);
    }

    public synchronized void forget() {
        received.clear();
        failures.clear();
    }
}
