package org.openconsult.turn;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.Channels;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.comment.Receipts;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.ConversationLimits;
import org.openconsult.conversation.LanguageGuess;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.Whereabouts;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.storage.Storage;

/** The message flow over a real database, with the sample plan open and one plain channel. */
final class FlowFixture {
    static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    static final ChannelId PLAIN = new ChannelId("plain");
    private static final KeyRing KEYS = new KeyRing(List.of(new byte[32]));

    final Storage storage;
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    private FlowFixture(Storage storage) {
        this.storage = storage;
    }

    static FlowFixture withPlan(Storage storage) {
        FlowFixture fixture = new FlowFixture(storage);
        new Consultations(storage, fixture.clock).load(SamplePlan.openOn(LocalDate.ofInstant(NOW, ZoneOffset.UTC)));
        return fixture;
    }

    static FlowFixture withoutPlan(Storage storage) {
        return new FlowFixture(storage);
    }

    /** One instance of the product; several share the database. */
    MessageFlow instance() {
        return instance(KEYS);
    }

    MessageFlow instance(KeyRing keys) {
        Catalogs words = Catalogs.shipped();
        return new MessageFlow(
                storage,
                new Fingerprints(keys),
                new AddressSeal(keys, new SecureRandom()),
                new ConversationEngine(words, ConversationLimits.defaults(), LanguageGuess.none()),
                words,
                new Consultations(storage, clock),
                new Channels(List.of(new PlainChannel(false))),
                clock);
    }

    /** A message's turn, taken and not committed. */
    Standing taken(InboundMessage message) {
        Fingerprints lookup = new Fingerprints(KEYS);
        Catalogs words = Catalogs.shipped();
        Conversations conversations =
                new Conversations(new TurnLog(storage), lookup, new AddressSeal(KEYS, new SecureRandom()));
        Standing before = conversations.of(message);
        return new TurnTaker(
                        new ConversationEngine(words, ConversationLimits.defaults(), LanguageGuess.none()),
                        storage,
                        new Receipts(storage, lookup),
                        conversations,
                        lookup,
                        words)
                .take(
                        before,
                        lookup.of("message", message.key().value()),
                        message,
                        new PlainChannel(false),
                        new Consultations(storage, clock).current().orElseThrow(),
                        NOW);
    }

    /** Commits a message's turn and goes no further, as a worker does that dies or falls asleep there. */
    CommittedTurn leaveUnfinished(InboundMessage message) {
        Standing taken = taken(message);
        CommittedTurn turn = taken.pending().orElseThrow();
        new TurnLog(storage)
                .append(taken, Optional.of(UnfinishedTurns.notes(turn).get(0).written()));
        return turn;
    }

    /** Notes a turn, as a worker does that is too late to commit it, or dies before. */
    void note(CommittedTurn turn) {
        leave(UnfinishedTurns.notes(turn).get(0));
    }

    void leave(UnfinishedTurns.Note note) {
        storage.collection(Storage.TURNS).insertOne(note.written());
    }

    List<UnfinishedTurns.Note> notes() {
        return new UnfinishedTurns(storage).all();
    }

    /** The turn that took a message. */
    CommittedTurn turn(InboundMessage message) {
        TurnLog turns = new TurnLog(storage);
        Standing standing =
                new Conversations(turns, new Fingerprints(KEYS), new AddressSeal(KEYS, new SecureRandom())).of(message);
        return turns.find(standing.id(), standing.turns()).orElseThrow();
    }

    Effects effects() {
        return Effects.in(
                storage,
                new TurnLog(storage),
                new Fingerprints(KEYS),
                new AddressSeal(KEYS, new SecureRandom()),
                new Outbox(storage),
                whereabouts());
    }

    Whereabouts whereabouts() {
        return new Whereabouts(storage, new Fingerprints(KEYS), new AddressSeal(KEYS, new SecureRandom()));
    }

    static InboundMessage message(String id, String from, String text) {
        return InboundMessage.text(new MessageKey("test:" + id), new Address(PLAIN, from), text, NOW);
    }

    /** All of a collection but notes, which are struck off a moment after an answer. */
    List<Document> stored(String collection) {
        return StreamSupport.stream(storage.collection(collection).find().spliterator(), false)
                .filter(document -> !UnfinishedTurns.isNote(String.valueOf(document.get("_id"))))
                .toList();
    }

    /** The newest words of all comments. */
    List<String> comments() {
        return newestComments()
                .map(comment -> comment.getList("revisions", Document.class))
                .map(revisions -> revisions.get(revisions.size() - 1).getString("text"))
                .toList();
    }

    List<String> statuses() {
        return newestComments().map(comment -> comment.getString("status")).toList();
    }

    private Stream<Document> newestComments() {
        return stored(Storage.COMMENTS).stream()
                .map(comment -> comment.getString("id"))
                .distinct()
                .flatMap(id -> storage.versions(Storage.COMMENTS).newest(id).stream());
    }
}
