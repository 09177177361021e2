package org.openconsult.delivery;

import java.time.Instant;
import java.util.Optional;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.outbox.OutboxQueue;
import org.openconsult.outbox.QueueEntry;

/** Why a message that is due is not sent yet: the one before it, the provider's wish, or the rate. */
final class Gate {
    private final OutboxQueue queue;
    private final TransportHold hold;
    private final Pace pace;
    private final OutboxSettings settings;

    Gate(OutboxQueue queue, TransportHold hold, Pace pace, OutboxSettings settings) {
        this.queue = queue;
        this.hold = hold;
        this.pace = pace;
        this.settings = settings;
    }

    /** Empty when it may be sent, which is counted then. */
    Optional<Outlook> wait(QueueEntry entry, OutboxEntry message, Instant now) {
        if (queue.isBehindAnother(entry)) {
            return Optional.of(new Outlook.Waits(now.plus(settings.poll())));
        }
        hold.learn();
        Optional<Outlook> held = held(now);
        if (held.isPresent()) {
            return held;
        }
        return pace.begin(entry.conversation(), message.message().segments()).map(Gate::outlook);
    }

    /** The last look before sending, which asks the database nothing: what happened since it was let through. */
    Optional<Outlook> lastLook(OutboxEntry message, Instant now) {
        Optional<Outlook> held = held(now);
        return held.isPresent() ? held : pace.go(message.message().segments()).map(Gate::outlook);
    }

    /** One that was let through is not sent now. */
    void giveBack(OutboxEntry message) {
        pace.giveBack(message.conversation(), message.message().segments());
    }

    private Optional<Outlook> held(Instant now) {
        Instant held = hold.until();
        return now.isBefore(held) ? Optional.of(new Outlook.AllWait(held)) : Optional.empty();
    }

    private static Outlook outlook(Pace.Wait wait) {
        return wait.everybody() ? new Outlook.AllWait(wait.until()) : new Outlook.Waits(wait.until());
    }
}
