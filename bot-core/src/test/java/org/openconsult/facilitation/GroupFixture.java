package org.openconsult.facilitation;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.openconsult.MutableClock;
import org.openconsult.channel.Address;
import org.openconsult.channel.Channels;
import org.openconsult.channel.CommentForm;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.channel.TransportId;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.ConversationLimits;
import org.openconsult.conversation.LanguageGuess;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.inbox.Answer;
import org.openconsult.outbox.Notices;
import org.openconsult.outbox.Outbox;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.redaction.Redactions;
import org.openconsult.session.Facilitators;
import org.openconsult.session.Invitations;
import org.openconsult.session.Session;
import org.openconsult.session.Sessions;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;
import org.openconsult.turn.MessageFlow;

/** A group on a channel with forms, over a real database, with the sample plan open. */
final class GroupFixture {
    static final TransportId TEST = new TransportId("test");
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final KeyRing KEYS = new KeyRing(List.of(new byte[32]));
    private static final PlainChannel CHANNEL = new PlainChannel(true, true, OptionalInt.empty());
    static final Address GROUP = new Address(CHANNEL.id(), "19:group");

    final Storage storage;
    final MutableClock time = new MutableClock(NOW);
    private final Fingerprints fingerprints = new Fingerprints(KEYS);
    private final AddressSeal seal = new AddressSeal(KEYS, new SecureRandom());
    private final Catalogs words = Catalogs.shipped();
    private final Channels channels = new Channels(List.of(CHANNEL));
    private final Consultations consultations;
    private final Invitations invitations;
    final Sessions sessions;
    final Facilitators facilitators;
    final MessageFlow flow;
    final SessionTalk talk;
    final SessionCounts counts;
    OptionalInt people = OptionalInt.of(7);
    private long reason = 1_000;
    private int messages;

    GroupFixture(Storage storage) {
        this.storage = storage;
        this.consultations = new Consultations(storage, time);
        consultations.load(SamplePlan.openOn(LocalDate.ofInstant(NOW, ZoneOffset.UTC)));
        this.invitations = new Invitations(storage, fingerprints);
        this.sessions = new Sessions(storage, invitations, fingerprints, seal);
        this.facilitators = new Facilitators(storage, fingerprints);
        Outbox outbox = new Outbox(storage);
        Notices notices = new Notices(outbox, fingerprints, seal, time);
        this.flow = new MessageFlow(
                storage,
                fingerprints,
                seal,
                outbox,
                new ConversationEngine(words, ConversationLimits.defaults(), LanguageGuess.none()),
                words,
                consultations,
                channels,
                time);
        this.talk = new SessionTalk(
                storage,
                words,
                channels,
                consultations,
                sessions,
                facilitators,
                notices,
                List.of(place -> people),
                Redactions.usual(),
                time);
        this.counts = new SessionCounts(storage, words, channels, consultations, sessions, notices, time);
    }

    /** Somebody is linked by a code that the desk gave to a coordinator. */
    void link(String person, String coordinator) {
        say(
                person,
                "link "
                        + invitations
                                .toCoordinator(coordinator, person + coordinator, time.instant())
                                .shown());
    }

    String codeFor(String coordinator) {
        return invitations
                .toCoordinator(coordinator, "lot " + coordinator, time.instant())
                .shown();
    }

    /** Somebody says something alone with the bot. */
    Answer say(String person, String text) {
        return flow.receive(message(person, text));
    }

    InboundMessage message(String person, String text) {
        return InboundMessage.text(
                new MessageKey("test:" + ++messages), new Address(CHANNEL.id(), person), text, time.instant());
    }

    Answer fill(String person, String text, CommentForm form) {
        return flow.receive(message(person, text).filledIn(form));
    }

    /** Somebody mentions the bot in the group. */
    boolean mention(String person, String text) {
        reason++;
        return again(person, text);
    }

    /** The same comes again. */
    boolean again(String person, String text) {
        return replay(0, person, text);
    }

    /** What was said some messages before comes again. */
    boolean replay(int back, String person, String text) {
        return talk.take(words(person, text, time.instant(), reason + back));
    }

    GroupWords words(String person, String text, Instant at) {
        return words(person, text, at, reason);
    }

    private GroupWords words(String person, String text, Instant at, long why) {
        return new GroupWords(
                TEST,
                GROUP,
                new Address(CHANNEL.id(), person),
                text,
                Optional.of(Language.ENGLISH),
                at,
                why,
                Optional.of("Review meeting"));
    }

    Session session() {
        return sessions.newestAt(GROUP).orElseThrow();
    }

    /** All that was said in the group, in order. */
    List<String> said() {
        return documents(Storage.OUTBOX).stream()
                .filter(document -> document.getString("transport").equals("test"))
                .sorted((one, other) -> one.getLong("place").compareTo(other.getLong("place")))
                .map(document -> document.getString("text"))
                .toList();
    }

    List<Document> newestComments() {
        return documents(Storage.COMMENTS).stream()
                .map(comment -> comment.getString(Versions.ID))
                .distinct()
                .flatMap(id -> storage.versions(Storage.COMMENTS).newest(id).stream())
                .toList();
    }

    List<Document> documents(String collection) {
        return StreamSupport.stream(storage.collection(collection).find().spliterator(), false)
                .toList();
    }
}
