package org.openconsult.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.bson.Document;
import org.openconsult.MutableClock;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Outcome;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.Channel;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.ChannelTraits;
import org.openconsult.channel.Channels;
import org.openconsult.channel.DeliveryReport;
import org.openconsult.channel.DeliveryStatus;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.ConversationLimits;
import org.openconsult.conversation.LanguageGuess;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.delivery.OutboxObserver;
import org.openconsult.delivery.OutboxSettings;
import org.openconsult.delivery.OutboxWorker;
import org.openconsult.delivery.PlayedProvider;
import org.openconsult.delivery.SteppedWorker;
import org.openconsult.delivery.StoredDeliveryReports;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.Spending;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.Participants;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;
import org.openconsult.storage.Shift;
import org.openconsult.storage.Storage;
import org.openconsult.turn.MessageFlow;

/** People who wrote, mailings to them, and instances that let these go out, over a real database. */
final class MailingFixture {
    static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    static final ChannelId PLAIN = new ChannelId("plain");
    static final ChannelId WINDOWED = new ChannelId("windowed");
    static final QuietHours NO_QUIET = QuietHours.none(ZoneOffset.UTC);
    static final String WORDS = "The meeting is on Friday. xylophone";
    private static final KeyRing KEYS = new KeyRing(List.of(new byte[32]));

    final Storage storage;
    final MutableClock clock = new MutableClock(NOW);
    final Participants participants;
    final Consultations consultations;
    final Mailings mailings;
    final PlayedProvider provider = new PlayedProvider(PLAIN, "test", Optional.empty());
    final PlayedProvider windowed = new PlayedProvider(WINDOWED, "windowed", Optional.empty());
    final MessageFlow flow;
    private final AddressSeal seal = new AddressSeal(KEYS, new SecureRandom());
    private final Catalogs words = Catalogs.shipped();
    private final Channels channels = new Channels(List.of(new PlainChannel(false), new Windowed()));
    private final Map<String, Integer> draws = new HashMap<>();
    private int messages;

    MailingFixture(Storage storage) {
        this.storage = storage;
        Fingerprints lookup = new Fingerprints(KEYS);
        this.participants = new Participants(storage, lookup);
        this.consultations = new Consultations(storage, clock);
        consultations.load(SamplePlan.openOn(LocalDate.ofInstant(NOW, ZoneOffset.UTC)));
        this.flow = new MessageFlow(
                storage,
                lookup,
                seal,
                new ConversationEngine(words, ConversationLimits.defaults(), LanguageGuess.none()),
                words,
                consultations,
                channels,
                clock);
        this.mailings = new Mailings(storage, new AuditTrail(storage, clock), clock);
    }

    String consultation() {
        return consultations.current().orElseThrow().id();
    }

    /** A channel on which people can be written to for a day after they wrote. */
    private static final class Windowed implements Channel {
        private final PlainChannel plain = new PlainChannel(false);

        @Override
        public ChannelId id() {
            return WINDOWED;
        }

        @Override
        public ChannelTraits traits() {
            return new ChannelTraits(
                    plain.traits().measure(),
                    false,
                    false,
                    false,
                    OptionalInt.empty(),
                    Optional.of(Duration.ofDays(1)));
        }

        @Override
        public List<DrawnMessage> draw(Reply reply, Phrasebook book) {
            return plain.draw(reply, book);
        }
    }

    void says(String from, String text) {
        says(PLAIN, "test", from, text);
    }

    void says(ChannelId channel, String transport, String from, String text) {
        clock.move(Duration.ofSeconds(1));
        messages++;
        flow.receive(new InboundMessage(
                new MessageKey(transport + ":m" + messages),
                new Address(channel, from),
                text,
                List.of(),
                Optional.empty(),
                clock.instant(),
                Optional.empty(),
                false,
                AnswerWay.IN_REQUEST,
                Arrival.DIRECT));
    }

    /** Somebody comments from each of so many phones. */
    void people(int count) {
        for (int person = 0; person < count; person++) {
            says("+50160000" + (10 + person), "3 we need nurses");
        }
    }

    /** A mailing of words to all who wrote, that starts now. */
    Mailing announced(String id, Duration spread, QuietHours quiet) {
        assertThat(mailings.write(id, 0, consultation(), MailingKind.ANNOUNCEMENT, draft(), "amalia"))
                .isEqualTo(Outcome.DONE);
        assertThat(mailings.schedule(id, 1, new Timing(clock.instant(), spread, quiet), "amalia"))
                .isEqualTo(Outcome.DONE);
        return mailings.find(id).orElseThrow();
    }

    Mailing announced(String id) {
        return announced(id, Duration.ZERO, NO_QUIET);
    }

    static MailingDraft draft() {
        return new MailingDraft(Map.of(Language.ENGLISH, WORDS), Map.of(), Audience.ALL, Map.of());
    }

    /** Everybody who is stored, whatever was said of them. */
    MailingRoute route(MailingContent content) {
        return new PeopleRoute(
                MailingKind.ANNOUNCEMENT,
                (mailing, each) -> {
                    for (Document person : storage.collection(Storage.PARTICIPANTS)
                            .find(new Document("version", 1L))
                            .sort(new Document("first_seen_at", 1))) {
                        each.accept(
                                new Recipient(person.getString("id"), new ChannelId(person.get("channel", "plain"))));
                    }
                },
                content,
                letters(storage));
    }

    MailedLetters letters(Storage line) {
        return new MailedLetters(
                line,
                new Participants(line, new Fingerprints(KEYS)),
                new Outbox(line),
                channels,
                words,
                List.of(provider, windowed),
                clock);
    }

    static MailingContent saying(String text) {
        return (mailing, to) ->
                Optional.of(new Mailed(text, new Reply(Language.ENGLISH, List.of(new Reply.Passage(text)), List.of())));
    }

    MailingWorker worker(String instance) {
        return worker(instance, route(saying(WORDS)));
    }

    MailingWorker worker(String instance, MailingRoute route) {
        return new MailingWorker(
                storage,
                new Shift(storage, "mailings", instance, Duration.ofSeconds(10)),
                mailings,
                List.of(route),
                channel -> 10,
                () -> instance + "-" + draws.merge(instance, 1, Integer::sum),
                clock);
    }

    /** Sends all that may be sent now. */
    void send() {
        OutboxWorker sender = sender("sender");
        SteppedWorker.drain(sender, provider.id());
        SteppedWorker.drain(sender, windowed.id());
    }

    OutboxWorker sender(String name) {
        return new OutboxWorker(
                name,
                storage,
                seal,
                participants,
                List.of(provider, windowed),
                OutboxSettings.defaults(),
                new Spending(storage, () -> ZoneOffset.UTC, clock),
                OutboxObserver.NONE,
                new MailingLeave(mailings, () -> List.of(route(saying(WORDS)))),
                clock,
                new Random(1));
    }

    /** Lets all go out, as long as something goes out. */
    void run(MailingWorker worker, int seconds) {
        for (int second = 0; second < seconds; second++) {
            worker.step();
            send();
            clock.move(Duration.ofSeconds(1));
        }
    }

    void reports(String message, DeliveryStatus status) {
        new StoredDeliveryReports(storage, participants, OutboxObserver.NONE, clock)
                .report(new DeliveryReport(message, Optional.empty(), status, Optional.empty(), false));
    }

    Mailing mailing(String id) {
        return mailings.find(id).orElseThrow();
    }

    Tally tally(String id) {
        return new MailingTallies(storage).of(mailing(id));
    }
}
