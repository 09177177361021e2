package org.openconsult.delivery;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.openconsult.MutableClock;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DeliveryReport;
import org.openconsult.channel.DeliveryStatus;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.Transport;
import org.openconsult.channel.TransportId;
import org.openconsult.outbox.DeliveryReports;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.outbox.Spending;
import org.openconsult.outbox.Urgency;
import org.openconsult.outbox.Whereabouts;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;

/** An outbox over a real database, with a provider that does as it is told and a clock that stands. */
final class OutboxFixture {
    static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    static final OutboxSettings SETTINGS = OutboxSettings.defaults();
    private static final ChannelId PLAIN = new ChannelId("plain");
    private static final KeyRing KEYS = new KeyRing(List.of(new byte[32]));

    final MutableClock clock;
    final ScriptedTransport transport;
    final Counts counts = new Counts();
    final Storage storage;
    final Participants participants;
    private final AddressSeal seal = new AddressSeal(KEYS, new SecureRandom());

    private final InstantSource time;
    private final Spending spending;

    OutboxFixture(Storage storage) {
        this(storage, new MutableClock(NOW), Optional.empty());
    }

    private OutboxFixture(Storage storage, MutableClock clock, Optional<InstantSource> real) {
        this.storage = storage;
        this.clock = clock;
        this.time = real.orElse(clock);
        this.transport = new ScriptedTransport("test", time);
        this.participants = new Participants(storage, lookup());
        this.spending = new Spending(storage, () -> ZoneId.of("America/Belize"), time);
    }

    /** One whose workers may run by themselves, in threads of their own. */
    static OutboxFixture inRealTime(Storage storage) {
        return new OutboxFixture(storage, new MutableClock(NOW), Optional.of(InstantSource.system()));
    }

    /** One with a clock of the test's own. */
    static OutboxFixture at(Storage storage, InstantSource clock) {
        return new OutboxFixture(storage, new MutableClock(NOW), Optional.of(clock));
    }

    /** The same with the same clock, over another line to the database. */
    OutboxFixture over(Storage line) {
        return new OutboxFixture(line, clock, Optional.empty());
    }

    static Fingerprints lookup() {
        return new Fingerprints(KEYS);
    }

    /** The usual ones with smaller or larger pages. */
    static OutboxSettings withBatch(int batch) {
        return with(SETTINGS.poll(), batch, SETTINGS.threads());
    }

    /** The usual ones with more or fewer threads. */
    static OutboxSettings withThreads(int threads) {
        return with(SETTINGS.poll(), SETTINGS.batch(), threads);
    }

    /** The usual ones with another pause between two looks. */
    static OutboxSettings withPoll(Duration poll) {
        return with(poll, SETTINGS.batch(), SETTINGS.threads());
    }

    private static OutboxSettings with(Duration poll, int batch, int threads) {
        return new OutboxSettings(
                SETTINGS.lease(),
                poll,
                batch,
                threads,
                SETTINGS.replyExpiry(),
                SETTINGS.mostFailures(),
                SETTINGS.firstPause(),
                SETTINGS.pauseFactor(),
                SETTINGS.longestPause(),
                SETTINGS.unknownPause(),
                SETTINGS.unsendableAfter(),
                SETTINGS.rateShare(),
                SETTINGS.stopWait());
    }

    /** One instance of the product; several share the database. */
    OutboxWorker worker(String name) {
        return worker(name, SETTINGS, transport);
    }

    OutboxWorker worker(String name, OutboxSettings settings, Transport... transports) {
        return new OutboxWorker(
                name,
                storage,
                seal,
                participants,
                List.of(transports),
                settings,
                spending(),
                counts,
                time,
                new Random(1));
    }

    Whereabouts whereabouts() {
        return new Whereabouts(storage, lookup(), seal);
    }

    AddressSeal seal() {
        return seal;
    }

    /** What an instance of its own counts, in the days of Belize. */
    Spending spending() {
        return spending;
    }

    /** Sends all that can be sent at this moment. */
    void drain(OutboxWorker worker) {
        drain(worker, transport);
    }

    void drain(OutboxWorker worker, Transport through) {
        for (int steps = 0; worker.sender(through.id()).step(); steps++) {
            if (steps > 10_000) {
                throw new IllegalStateException("It goes on and on");
            }
        }
    }

    /** Later, everything is looked at again. */
    void drainAfter(Duration pause, OutboxWorker worker) {
        clock.move(pause);
        drain(worker);
    }

    /** Keeps a reply whose text is its id. */
    String keep(String conversation, long turn, int index) {
        return keep(entry(conversation, turn, index, Urgency.REPLY, transport.id(), 1));
    }

    String keep(OutboxEntry entry) {
        new Outbox(storage).keep(entry);
        return entry.id();
    }

    OutboxEntry entry(String conversation, long turn, int index, Urgency urgency, TransportId through, int segments) {
        String id = OutboxEntry.id(conversation + "/" + turn, index);
        return new OutboxEntry(
                id,
                PLAIN,
                through,
                conversation,
                turn,
                index,
                new ParticipantId("person-" + conversation),
                new Binary(seal.seal(new Address(PLAIN, "+501" + conversation))),
                new DrawnMessage(
                        id,
                        List.of(),
                        Optional.empty(),
                        segments,
                        Optional.of("1k2j"),
                        Optional.of("message 8"),
                        Optional.of("{\"type\": \"AdaptiveCard\"}")),
                urgency,
                time.instant());
    }

    /** Somebody took part, in a first turn. */
    void person(String conversation, long turn) {
        participants.learn(new ParticipantId("person-" + conversation), PLAIN, 1, NOW, Map.of(), Set.of());
        if (turn > 1) {
            participants.learn(
                    new ParticipantId("person-" + conversation),
                    PLAIN,
                    turn,
                    NOW,
                    Map.of(Participants.LANGUAGE, "en"),
                    Set.of());
        }
    }

    Document newestPerson(String conversation) {
        return storage.versions(Storage.PARTICIPANTS)
                .newest("person-" + conversation)
                .orElseThrow();
    }

    DeliveryReports reports() {
        return new StoredDeliveryReports(storage, participants, counts, clock);
    }

    static DeliveryReport report(String message, DeliveryStatus status) {
        return new DeliveryReport(message, Optional.of("SM1"), status, Optional.empty(), false);
    }

    Delivery delivery(String id) {
        return new DeliveryLog(storage).newest(id).delivery();
    }

    /** The states that a message went through, in order. */
    List<String> history(String id) {
        List<String> states = new ArrayList<>();
        for (long version = 1; ; version++) {
            Optional<Document> document = storage.versions(Storage.DELIVERIES).find(id, version);
            if (document.isEmpty()) {
                return states;
            }
            states.add(document.get().getString("state"));
        }
    }

    List<Document> stored(String collection) {
        return storage.collection(collection).find().into(new ArrayList<>());
    }

    Stream<String> queued() {
        return stored(Storage.OUTBOX_QUEUE).stream().map(document -> document.getString("_id"));
    }

    /** What an observer was told, each as one line. */
    static final class Counts implements OutboxObserver {
        final List<String> told = new ArrayList<>();

        private synchronized void tell(String line) {
            told.add(line);
        }

        @Override
        public void sent(TransportId transport) {
            tell("sent");
        }

        @Override
        public void spent(TransportId transport, Instant until) {
            tell("spent until " + until);
        }

        @Override
        public void retried(TransportId transport, String reason) {
            tell("retried " + reason);
        }

        @Override
        public void doubted(TransportId transport) {
            tell("doubted");
        }

        @Override
        public void stopped(TransportId transport) {
            tell("stopped");
        }

        @Override
        public void dead(TransportId transport, DeathCause cause) {
            tell("dead " + cause);
        }

        @Override
        public void expired(TransportId transport) {
            tell("expired");
        }

        @Override
        public void reportedOnNothing() {
            tell("reported on nothing");
        }

        @Override
        public void queued(long messages, Optional<Instant> oldest) {
            tell("queued " + messages + oldest.map(at -> " since " + at).orElse(""));
        }
    }
}
