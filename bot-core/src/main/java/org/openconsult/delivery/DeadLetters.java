package org.openconsult.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.storage.Storage;

/** The messages that could not be sent, for a coordinator to look at and have sent again. */
public final class DeadLetters {
    private final DeadLetterBox box;
    private final DeliveryLog log;
    private final Outbox outbox;
    private final InstantSource clock;

    public DeadLetters(Storage storage, Outbox outbox, InstantSource clock) {
        this.box = new DeadLetterBox(storage);
        this.log = new DeliveryLog(storage);
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The newest first, at most so many. */
    public List<DeadLetter> newest(int most) {
        return box.newest(most);
    }

    /**
     * Has a dead letter sent again, as if it were new: it is tried as often and as long as any other. Asking twice, or
     * again after a crash, sends it once.
     *
     * @return false when there is no such message, or it is none that is to be sent again
     */
    public boolean resend(String id) {
        Optional<OutboxEntry> entry = outbox.find(id);
        if (entry.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        DeliveryLog.Entry after = log.change(log.newest(id), new DeliveryEvent.AskedAgain(now), now)
                .after();
        boolean asked =
                !after.delivery().isFinal() && after.delivery().resentAt().isPresent();
        if (asked) {
            outbox.queue(entry.get());
        }
        box.remove(id);
        return asked;
    }
}
