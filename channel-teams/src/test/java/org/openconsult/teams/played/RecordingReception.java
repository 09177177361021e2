package org.openconsult.teams.played;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.Reception;

/** Keeps what came in, says what a test wants it to, and fails or hangs when it shall. */
public final class RecordingReception implements Reception {
    private final List<InboundMessage> received = new ArrayList<>();
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private List<DrawnMessage> answer = List.of();
    private volatile Optional<CountDownLatch> gate = Optional.empty();

    @Override
    public Answer receive(InboundMessage message) {
        gate.ifPresent(RecordingReception::pass);
        return take(message);
    }

    private synchronized Answer take(InboundMessage message) {
        Optional<RuntimeException> failure = Optional.ofNullable(failures.poll());
        if (failure.isPresent()) {
            throw failure.get();
        }
        received.add(message);
        return new Answer(answer);
    }

    private static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    public synchronized List<InboundMessage> received() {
        return List.copyOf(received);
    }

    /** The next message is not taken. */
    public synchronized void failsNext(RuntimeException failure) {
        failures.add(failure);
    }

    /** Each message is answered with these. */
    public synchronized void answers(List<DrawnMessage> messages) {
        answer = List.copyOf(messages);
    }

    /** From now on nothing comes through until the gate opens. */
    public void hangsAt(CountDownLatch closed) {
        gate = Optional.of(closed);
    }

    public synchronized void forget() {
        received.clear();
        failures.clear();
        answer = List.of();
        gate = Optional.empty();
    }
}
