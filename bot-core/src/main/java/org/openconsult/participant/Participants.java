package org.openconsult.participant;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.openconsult.channel.ChannelId;
import org.openconsult.consultation.Language;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** The people who take part, with what they said of themselves. Their addresses are kept elsewhere, sealed. */
public final class Participants {
    public static final String LANGUAGE = "language";
    public static final String DISTRICT = "district";
    public static final String STAKEHOLDER_TYPE = "stakeholder_type";
    public static final String ORGANISATION = "organisation";
    public static final String OPTED_OUT_AT = "opted_out_at";
    public static final String PSEUDONYM = "pseudonym";
    /** Names the talk that they led last, as its turns are named. */
    public static final String CONVERSATION = "conversation";

    public static final String PRIVACY_VERSION = "privacy_version";
    public static final String PRIVACY_TOLD_AT = "privacy_told_at";
    private static final int PSEUDONYM_DIGITS = 12;

    private final Versions participants;
    private final MongoCollection<Document> people;
    private final Fingerprints fingerprints;

    public Participants(Storage storage, Fingerprints fingerprints) {
        this.participants = storage.versions(Storage.PARTICIPANTS);
        this.people = storage.collection(Storage.PARTICIPANTS);
        this.fingerprints = fingerprints;
    }

    /**
     * Keeps what a turn made known of a person, who is created if this is the first of them; harmless when repeated.
     *
     * @param known fields and their new values
     * @param gone fields that hold no longer
     */
    public void learn(
            ParticipantId participant,
            ChannelId channel,
            long turn,
            Instant at,
            Map<String, Object> known,
            Set<String> gone) {
        if (turn == 1) {
            create(participant, channel, turn, at, known);
        } else if (!known.isEmpty() || !gone.isEmpty()) {
            participants.change(participant.value(), turn, person -> {
                person.putAll(known);
                person.keySet().removeAll(gone);
                return person;
            });
        }
    }

    /** Lets what others know of a person hold where they said nothing themselves; harmless when repeated. */
    public void assume(ParticipantId participant, Map<String, Object> assumed) {
        boolean done = false;
        while (!done) {
            Optional<Document> seen = participants
                    .newest(participant.value())
                    .filter(person ->
                            !Versions.isTombstone(person) && !person.keySet().containsAll(assumed.keySet()));
            done = seen.isEmpty() || isAssumed(participant, seen.get(), assumed);
        }
    }

    private boolean isAssumed(ParticipantId participant, Document seen, Map<String, Object> assumed) {
        Document person = new Document(assumed);
        person.putAll(seen);
        return participants.add(participant.value(), seen.getLong(Versions.VERSION) + 1, person);
    }

    /** A person of whom nothing is known yet but where they write; harmless when repeated. */
    public void meet(ParticipantId participant, ChannelId channel, String conversation, long turn, Instant at) {
        create(participant, channel, turn, at, Map.of(CONVERSATION, conversation));
    }

    /** What is known of a person; empty when there never was one of that name. */
    public Optional<KnownPerson> find(ParticipantId participant) {
        return participants.newest(participant.value()).map(newest -> known(participant, newest));
    }

    /** The person whom exports call so; empty when nobody is, and when they were erased. */
    public Optional<ParticipantId> called(String pseudonym) {
        return Optional.ofNullable(people.find(Filters.eq(PSEUDONYM, pseudonym)).first())
                .map(person -> new ParticipantId(person.getString(Versions.ID)));
    }

    private KnownPerson known(ParticipantId participant, Document newest) {
        long met = newest.getLong(Versions.VERSION) == 1
                ? newest.getLong(Versions.TURN)
                : participants
                        .find(participant.value(), 1)
                        .map(first -> first.getLong(Versions.TURN))
                        .orElse(1L);
        return new KnownPerson(
                participant,
                Optional.ofNullable(newest.getString(PSEUDONYM)),
                Optional.ofNullable(newest.getString(CONVERSATION)),
                met,
                Optional.ofNullable(newest.getString(LANGUAGE)).map(Language::new),
                Optional.ofNullable(newest.getString(DISTRICT)),
                newest.containsKey(OPTED_OUT_AT),
                Versions.isTombstone(newest));
    }

    /** Forgets all that is known of a person, for good; that there was one stays. */
    public void erase(ParticipantId participant, long turn) {
        participants.erase(participant.value(), turn, person -> new Document());
    }

    private void create(
            ParticipantId participant, ChannelId channel, long turn, Instant at, Map<String, Object> known) {
        participants.addRepeatably(
                participant.value(), 1, person(participant, channel, at, known).append(Versions.TURN, turn));
    }

    /**
     * Keeps that a person gets no messages any more, as a provider says of a message to them; harmless when repeated.
     * Whoever wrote something later that changed what is known of them has the last word.
     *
     * @param turn the one that the message answered
     */
    public void stop(ParticipantId participant, long turn, Instant at) {
        boolean done = false;
        while (!done) {
            Optional<Document> seen = participants.newest(participant.value()).filter(person -> isToStop(person, turn));
            done = seen.isEmpty() || isStopped(participant, seen.get(), at);
        }
    }

    private static boolean isToStop(Document person, long turn) {
        return !Versions.isTombstone(person)
                && person.getLong(Versions.TURN) <= turn
                && !person.containsKey(OPTED_OUT_AT);
    }

    private boolean isStopped(ParticipantId participant, Document seen, Instant at) {
        return participants.add(
                participant.value(),
                seen.getLong(Versions.VERSION) + 1,
                new Document(seen).append(OPTED_OUT_AT, Date.from(at)));
    }

    private Document person(ParticipantId participant, ChannelId channel, Instant at, Map<String, Object> known) {
        Document person = new Document("channel", channel.name())
                .append("first_seen_at", Date.from(at))
                .append(PSEUDONYM, pseudonym(participant));
        person.putAll(known);
        return person;
    }

    /** What stands for the person in analysts' exports: the same for all they say, and never their address. */
    private String pseudonym(ParticipantId participant) {
        return "P" + fingerprints.of("pseudonym", participant.value()).substring(0, PSEUDONYM_DIGITS);
    }
}
