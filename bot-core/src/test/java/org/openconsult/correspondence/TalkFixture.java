package org.openconsult.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.openconsult.MutableClock;
import org.openconsult.audit.AuditEntry;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Outcome;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.Channels;
import org.openconsult.channel.DeliveryReport;
import org.openconsult.channel.DeliveryStatus;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.channel.Transport;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.Consultations;
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
import org.openconsult.moderation.Moderation;
import org.openconsult.moderation.ModerationChange;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.Spending;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;
import org.openconsult.redaction.Redactions;
import org.openconsult.storage.Storage;
import org.openconsult.turn.MessageFlow;

/** People who talk to the product over a real database, and a coordinator who reads it and writes to them. */
final class TalkFixture {
    static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    static final ChannelId PLAIN = new ChannelId("plain");
    static final String PHONE = "+5016001234";
    private static final KeyRing KEYS = new KeyRing(List.of(new byte[32]));
    private static final JsonWriterSettings RELAXED =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    final Storage storage;
    final MutableClock clock = new MutableClock(NOW);
    final Participants participants;
    final PlayedProvider provider = new PlayedProvider(PLAIN, "test", Optional.of("P1"));
    final MessageFlow flow;
    final Talks talks;
    private final Fingerprints lookup = new Fingerprints(KEYS);
    private final AddressSeal seal = new AddressSeal(KEYS, new SecureRandom());
    private final Catalogs words = Catalogs.shipped();
    private final Channels channels;
    private final Consultations consultations;
    private int messages;

    TalkFixture(Storage storage) {
        this(storage, new PlainChannel(false));
    }

    /** People on a channel that may cut what they write. */
    TalkFixture(Storage storage, PlainChannel channel) {
        this.channels = new Channels(List.of(channel));
        this.storage = storage;
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
        this.talks = new Talks(storage, participants, consultations, Redactions.usual(), channels);
    }

    Writing writing() {
        return writing(List.of(provider));
    }

    Writing writing(List<Transport> transports) {
        return new Writing(
                storage, participants, new Outbox(storage), consultations, channels, words, transports, clock);
    }

    void says(String text) {
        says(PHONE, text, AnswerWay.IN_REQUEST);
    }

    /** The same, answered by a sending of its own. */
    void saysAndIsSent(String text) {
        says(PHONE, text, AnswerWay.BY_SENDING);
    }

    void says(String from, String text, AnswerWay way) {
        clock.move(Duration.ofMinutes(1));
        saysAtOnce(from, text, way);
    }

    /** Right after what was said before. */
    void saysAtOnce(String from, String text, AnswerWay way) {
        messages++;
        flow.receive(new InboundMessage(
                new MessageKey("test:m" + messages),
                new Address(PLAIN, from),
                text,
                List.of(),
                Optional.empty(),
                clock.instant(),
                Optional.empty(),
                false,
                way,
                Arrival.DIRECT));
    }

    /** A moderator changes a comment. */
    void moderate(CommentId comment, ModerationChange change) {
        assertThat(new Moderation(storage, new AuditTrail(storage, clock), clock).changeNewest(comment, change, "rosa"))
                .isEqualTo(Outcome.DONE);
    }

    /** The newest entries of the audit trail, the newest first. */
    List<AuditEntry> audited() {
        return new AuditTrail(storage, clock)
                .page(AuditFilter.ALL, Optional.empty(), 100)
                .entries();
    }

    void forgets() {
        says("forget me");
        says("1");
    }

    /** Sends all that can be sent now. */
    void send() {
        OutboxWorker worker = new OutboxWorker(
                "worker",
                storage,
                seal,
                participants,
                List.of(provider),
                OutboxSettings.defaults(),
                new Spending(storage, () -> ZoneOffset.UTC, clock),
                new OutboxObserver() {},
                clock,
                new Random(1));
        SteppedWorker.drain(worker, provider.id());
    }

    void reports(String message, DeliveryStatus status) {
        new StoredDeliveryReports(storage, participants, new OutboxObserver() {}, clock)
                .report(new DeliveryReport(message, Optional.of("P1"), status, Optional.empty(), false));
    }

    /** Who wrote from the phone, in the order in which they did. */
    List<ParticipantId> people() {
        List<ParticipantId> people = new ArrayList<>();
        for (Document turn : storage.collection(Storage.TURNS)
                .find(Filters.exists("participant"))
                .sort(new Document("version", 1))) {
            ParticipantId person = new ParticipantId(turn.getString("participant"));
            if (!people.contains(person)) {
                people.add(person);
            }
        }
        return people;
    }

    ParticipantId person() {
        return people().get(0);
    }

    Talk talk(ParticipantId who) {
        return talks.masked(who, OptionalLong.empty()).orElseThrow();
    }

    /** What both said, a line each. */
    static List<String> lines(Talk talk) {
        return talk.entries().stream().map(TalkFixture::line).toList();
    }

    private static String line(TalkEntry entry) {
        if (entry instanceof TalkEntry.Heard heard) {
            return "> " + heard.words();
        }
        if (entry instanceof TalkEntry.Unreadable) {
            return "unreadable";
        }
        TalkEntry.Told told = (TalkEntry.Told) entry;
        return told.by().orElse("bot") + ": " + told.words();
    }

    /** What we said, with all that is known of it. */
    static List<TalkEntry.Told> told(Talk talk) {
        return talk.entries().stream()
                .filter(TalkEntry.Told.class::isInstance)
                .map(TalkEntry.Told.class::cast)
                .toList();
    }

    /** All that is stored of what was said and written, as text. */
    String everything() {
        StringBuilder all = new StringBuilder();
        for (String name : List.of(
                Storage.TURNS,
                Storage.LETTERS,
                Storage.UNFINISHED_LETTERS,
                Storage.OUTBOX,
                Storage.OUTBOX_QUEUE,
                Storage.DELIVERIES,
                Storage.DEAD_LETTERS)) {
            storage.collection(name).find().forEach(document -> all.append(document.toJson(RELAXED))
                    .append('\n'));
        }
        return all.toString();
    }
}
