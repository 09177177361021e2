package org.openconsult.delivery;

import com.mongodb.MongoException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.openconsult.channel.Transport;
import org.openconsult.channel.TransportId;
import org.openconsult.contact.InvitationName;
import org.openconsult.letter.Letter;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.outbox.OutboxQueue;
import org.openconsult.outbox.QueueEntry;
import org.openconsult.outbox.Spending;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.KnownPerson;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the outbox holds. Any number of instances may run on one database, and none is special: each message is sent
 * by whoever claims it first. One that dies is taken over when its lease runs out; one that is stopped hands back what it
 * has not begun to send.
 */
public final class OutboxWorker {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

    private final OutboxSettings settings;
    private final InstantSource clock;
    private final Map<TransportId, TransportSender> senders = new LinkedHashMap<>();
    private final Map<TransportId, SenderThreads> threads = new LinkedHashMap<>();
    private final QueueSweep sweep;
    private volatile boolean stopping;

    /**
     * @param name tells this worker from all that ever ran: something random
     * @param transports those that send are used
     * @param spending counts what goes out, and knows what others sent
     */
    public OutboxWorker(
            String name,
            Storage storage,
            AddressSeal seal,
            Participants participants,
            Collection<Transport> transports,
            OutboxSettings settings,
            Spending spending,
            OutboxObserver observer,
            InstantSource clock,
            RandomGenerator random) {
        this(name, storage, seal, participants, transports, settings, spending, observer, Leave.ALWAYS, clock, random);
    }

    /** @param leave is asked before each message */
    public OutboxWorker(
            String name,
            Storage storage,
            AddressSeal seal,
            Participants participants,
            Collection<Transport> transports,
            OutboxSettings settings,
            Spending spending,
            OutboxObserver observer,
            Leave leave,
            InstantSource clock,
            RandomGenerator random) {
        this.settings = settings;
        this.clock = clock;
        Outbox outbox = new Outbox(storage);
        OutboxQueue queue = new OutboxQueue(storage);
        Deliveries deliveries = new Deliveries(storage, outbox, participants, observer);
        Backoff backoff = new Backoff(settings, random);
        for (Transport transport : transports) {
            if (transport.sends()) {
                TransportHold hold = new TransportHold(storage, transport.id(), backoff, observer);
                Budget budget = new Budget(transport, spending, observer);
                Pace pace = new Pace(transport.limits(), settings.rateShare(), clock);
                Courier courier = new Courier(
                        name,
                        outbox,
                        deliveries,
                        new Gate(queue, hold, pace, settings),
                        message -> isWanted(message, participants),
                        leave,
                        new Attempt(transport, seal, budget),
                        new Pauses(hold, backoff, settings),
                        settings,
                        clock,
                        () -> stopping);
                Lane lane = new Lane(queue, transport.id(), budget, settings);
                TransportSender sender = new TransportSender(lane, courier, settings, clock);
                senders.put(transport.id(), sender);
                threads.put(transport.id(), new SenderThreads(transport.id().name(), sender, settings));
            }
        }
        this.sweep = new QueueSweep(queue, deliveries, senders.keySet(), settings, observer, clock);
    }

    /** Answers are: whoever opts out hears that it was understood. Those who are invited have never written, or refused since. */
    private static boolean isWanted(OutboxEntry message, Participants participants) {
        boolean invitation = InvitationName.isOne(message.id());
        return message.isErased()
                || !(invitation || Letter.isOne(message.id()))
                || participants
                        .find(message.participant())
                        .map(KnownPerson::isReached)
                        .orElse(invitation);
    }

    /** Sends until it is stopped; also after a stop. */
    public void start() {
        stopping = false;
        threads.values().forEach(SenderThreads::start);
    }

    /** Something was put into the queue here; it is sent without waiting until the queue is looked at again. */
    public void hear(QueueEntry entry) {
        Optional.ofNullable(senders.get(entry.transport())).ifPresent(sender -> sender.hear(entry));
        Optional.ofNullable(threads.get(entry.transport())).ifPresent(SenderThreads::ring);
    }

    /**
     * Goes through the whole queue once: counts it, and gives up what no provider here can send. For now and then.
     *
     * @throws MongoException when the database is out of reach
     */
    public void sweep() {
        sweep.run();
    }

    /**
     * Claims nothing more, hands back what is not begun and waits for what is being sent, as long as is set. What takes
     * longer is taken over by another worker, and doubted.
     */
    public void stop() {
        stopping = true;
        threads.values().forEach(SenderThreads::stop);
        Instant until = clock.instant().plus(settings.stopWait());
        try {
            for (Map.Entry<TransportId, SenderThreads> sending : threads.entrySet()) {
                if (!sending.getValue().await(until, clock)) {
                    LOG.warn("A message was still being sent through {} at the stop; it is doubted.", sending.getKey());
                }
            }
            senders.values().forEach(TransportSender::recordWhatIsLeft);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } catch (MongoException outage) {
            LOG.warn("The database is away at the stop; what was sent last is doubted.");
        }
    }

    /** Sends by the threads of whoever calls. */
    TransportSender sender(TransportId transport) {
        return Optional.ofNullable(senders.get(transport)).orElseThrow();
    }
}
