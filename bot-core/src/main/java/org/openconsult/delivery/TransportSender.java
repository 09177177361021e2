package org.openconsult.delivery;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.openconsult.outbox.QueueEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one provider's messages, step by step. Any number of threads may take steps. */
final class TransportSender {
    private static final Logger LOG = LoggerFactory.getLogger(TransportSender.class);

    private final Lane lane;
    private final Courier courier;
    private final OutboxSettings settings;
    private final InstantSource clock;

    TransportSender(Lane lane, Courier courier, OutboxSettings settings, InstantSource clock) {
        this.lane = lane;
        this.courier = courier;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Looks at the next message, and does with it what is to be done.
     *
     * @return false when there was none
     * @throws MongoException when it cannot be known whether there is one
     */
    boolean step() {
        courier.recordWhatIsLeft();
        Optional<QueueEntry> taken = lane.take(clock.instant());
        taken.ifPresent(this::look);
        return taken.isPresent();
    }

    /** Stores outcomes that could not be stored before; harmless when there are none. */
    void recordWhatIsLeft() {
        courier.recordWhatIsLeft();
    }

    void hear(QueueEntry entry) {
        lane.hear(entry);
    }

    /** How long no step is worth while, unless something is heard. */
    Duration pause() {
        Instant now = clock.instant();
        Instant soon = now.plus(settings.poll());
        Instant due = lane.nextDue(now);
        return Duration.between(now, due.isBefore(soon) ? due : soon);
    }

    /** A message that cannot be looked at must neither stop the others nor be looked at all the time. */
    private void look(QueueEntry entry) {
        Outlook outlook = new Outlook.Waits(clock.instant().plus(settings.longestPause()));
        try {
            outlook = courier.look(entry);
        } catch (MongoException outage) {
            outlook = new Outlook.AllWait(clock.instant().plus(settings.poll()));
        } catch (RuntimeException wrong) {
            LOG.error("{} cannot be looked at: {}", entry.id(), wrong.getClass().getSimpleName());
        } finally {
            lane.putBack(entry, outlook);
        }
    }
}
