package org.openconsult.turn;

import java.util.List;
import java.util.stream.IntStream;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.outbox.Urgency;

/** Puts an answer that goes out by a sending of its own where it is sent from. */
final class AnswerEffects {
    private final Outbox outbox;

    AnswerEffects(Outbox outbox) {
        this.outbox = outbox;
    }

    void apply(CommittedTurn turn) {
        if (turn.isSent()) {
            send(turn);
        }
    }

    /** Sends the answer, whatever way it was meant to go. */
    void send(CommittedTurn turn) {
        if (turn.isErased()) {
            return;
        }
        entries(turn).forEach(outbox::keep);
    }

    /** A turn's answers, as they are or would be kept. */
    static List<OutboxEntry> entries(CommittedTurn turn) {
        return IntStream.range(0, turn.said().size())
                .mapToObj(index -> entry(turn, index))
                .toList();
    }

    private static OutboxEntry entry(CommittedTurn turn, int index) {
        return new OutboxEntry(
                OutboxEntry.id(turn.name(), index),
                turn.channel(),
                turn.transport(),
                turn.conversation(),
                turn.number(),
                index,
                turn.participant(),
                turn.sealedAddress(),
                turn.said().get(index),
                Urgency.REPLY,
                turn.at());
    }
}
