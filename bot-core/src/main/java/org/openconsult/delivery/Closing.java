package org.openconsult.delivery;

import java.util.Optional;
import org.openconsult.delivery.DeliveryState.Dead;
import org.openconsult.delivery.DeliveryState.Stopped;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.outbox.OutboxQueue;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;

/**
 * What follows from a final state, after that was stored. Again is harmless; the queue forgets the message last, so that a
 * crash before leaves it to whoever looks at the message next.
 */
final class Closing {
    private final Outbox outbox;
    private final OutboxQueue queue;
    private final DeadLetterBox deadLetters;
    private final Participants participants;

    Closing(Storage storage, Outbox outbox, Participants participants) {
        this.outbox = outbox;
        this.queue = new OutboxQueue(storage);
        this.deadLetters = new DeadLetterBox(storage);
        this.participants = participants;
    }

    /** @param before what was known before the final state */
    void close(Delivery before, DeliveryLog.Entry ended) {
        DeliveryState state = ended.delivery().state();
        Optional<OutboxEntry> message =
                state instanceof Dead || state instanceof Stopped ? outbox.find(ended.id()) : Optional.empty();
        message.ifPresent(entry -> follow(entry, ended));
        if (!(state instanceof Dead) && wasDead(before)) {
            deadLetters.remove(ended.id());
        }
        queue.remove(ended.id());
    }

    /** That somebody was erased says nothing of whether they, or whoever has their phone now, want messages. */
    private void follow(OutboxEntry entry, DeliveryLog.Entry ended) {
        if (ended.delivery().state() instanceof Dead dead) {
            deadLetters.put(letter(entry, ended, dead));
        } else if (!entry.isErased()) {
            participants.stop(entry.participant(), entry.place(), ended.at());
        }
    }

    /** A provider may still say that it sent what we gave up. */
    private static boolean wasDead(Delivery before) {
        return before.state() instanceof Dead || before.resentAt().isPresent();
    }

    private static DeadLetter letter(OutboxEntry entry, DeliveryLog.Entry ended, Dead dead) {
        return new DeadLetter(
                entry.id(),
                entry.channel(),
                entry.transport(),
                dead.cause(),
                dead.reason(),
                ended.delivery().claims(),
                ended.delivery().doubted(),
                ended.at());
    }
}
