package org.openconsult.teams.intake;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.channel.Channels;
import org.openconsult.channel.CommentForm;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.ConversationLimits;
import org.openconsult.conversation.LanguageGuess;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.facilitation.GroupWords;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.SetAside;
import org.openconsult.outbox.Notices;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.Whereabouts;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.Sealing;
import org.openconsult.storage.Storage;
import org.openconsult.teams.inbound.ActivityReader;
import org.openconsult.teams.played.DrawingChannel;
import org.openconsult.turn.MessageFlow;
import org.openconsult.turn.UnfinishedTurns;

/** What takes activities in, over a real database with the sample plan, in front of the real flow of messages. */
final class Product implements Sessions {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00.250Z");
    private static final KeyRing KEYS = new KeyRing(List.of(new byte[32]));

    final List<GroupWords> led = new ArrayList<>();
    boolean leads;
    Optional<CommentForm> open = Optional.empty();
    final SetAside aside;
    final Whereabouts whereabouts;
    private final Storage storage;
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Catalogs words = Catalogs.shipped();
    private final Channels channels = new Channels(List.of(new DrawingChannel()));
    private final Fingerprints fingerprints = new Fingerprints(KEYS);
    private final AddressSeal seal = new AddressSeal(KEYS, new SecureRandom());
    private final Consultations consultations;

    Product(Storage storage) {
        this.storage = storage;
        this.consultations = new Consultations(storage, clock);
        consultations.load(SamplePlan.openOn(LocalDate.ofInstant(NOW, ZoneOffset.UTC)));
        this.aside = new SetAside(storage, new Sealing(KEYS, new SecureRandom()));
        this.whereabouts = new Whereabouts(storage, fingerprints, seal);
    }

    Intake intake() {
        return intake(new MessageFlow(
                storage,
                fingerprints,
                seal,
                new ConversationEngine(words, ConversationLimits.defaults(), LanguageGuess.none()),
                words,
                consultations,
                channels,
                clock));
    }

    Intake intake(Reception reception) {
        Notices notices = new Notices(new Outbox(storage), fingerprints, seal, clock);
        return new Intake(
                new ActivityReader(words, clock),
                reception,
                this,
                new GroupAnswers(channels, words, consultations, notices),
                new Sightings(whereabouts, clock),
                aside,
                clock);
    }

    Storage storage() {
        return storage;
    }

    /** All of a collection but notes of unfinished turns, which are struck off a moment later. */
    List<Document> stored(String collection) {
        List<Document> all = storage.collection(collection).find().into(new ArrayList<>());
        all.removeIf(document -> UnfinishedTurns.isNote(String.valueOf(document.get("_id"))));
        return all;
    }

    @Override
    public boolean take(GroupWords said) {
        led.add(said);
        return leads;
    }

    @Override
    public Optional<CommentForm> formFor(GroupWords words) {
        return open;
    }
}
