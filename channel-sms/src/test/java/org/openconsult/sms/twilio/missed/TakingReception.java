package org.openconsult.sms.twilio.missed;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.Reception;

/** Keeps what is handed over, as often as it is, and fails as a test wants. */
final class TakingReception implements Reception {
    private final List<InboundMessage> taken = new CopyOnWriteArrayList<>();
    private volatile Consumer<InboundMessage> before = message -> {};

    @Override
    public Answer receive(InboundMessage message) {
        before.accept(message);
        taken.add(message);
        return new Answer(Optional.of("0f1e/" + taken.size()), List.of());
    }

    void first(Consumer<InboundMessage> work) {
        before = work;
    }

    List<InboundMessage> taken() {
        return List.copyOf(taken);
    }

    List<String> texts() {
        return taken.stream().map(InboundMessage::text).toList();
    }
}
