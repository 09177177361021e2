package org.openconsult.session;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.types.Binary;
import org.openconsult.channel.Address;
import org.openconsult.channel.TransportId;
import org.openconsult.consultation.Language;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.PlaceName;
import org.openconsult.storage.NewestVersion;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/**
 * All sessions. At one place there is one at a time. Every change has a reason, a number that grows with what happens at the place:
 * a change for a reason that was heard already, or for an older one, changes nothing.
 */
public final class Sessions {
    private final Storage storage;
    private final Versions sessions;
    private final Invitations invitations;
    private final Fingerprints fingerprints;
    private final AddressSeal seal;

    public Sessions(Storage storage, Invitations invitations, Fingerprints fingerprints, AddressSeal seal) {
        this.storage = storage;
        this.sessions = storage.versions(Storage.SESSIONS);
        this.invitations = invitations;
        this.fingerprints = fingerprints;
        this.seal = seal;
    }

    public Optional<Session> find(String id) {
        return sessions.newest(id).map(SessionDocuments::read);
    }

    /** The session that goes on at a place. */
    public Optional<Session> openAt(Address place) {
        return newestAt(place).filter(Session::isOpen);
    }

    /** The last one at a place, closed or not. */
    public Optional<Session> newestAt(Address place) {
        return fingerprints.candidates(PlaceName.PURPOSE, PlaceName.of(place)).stream()
                .map(this::newest)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Session::startedAt));
    }

    /** The last session at a place, if its last change was for this reason. */
    public Optional<Session> changedFor(Address place, long reason) {
        return newestAt(place)
                .flatMap(session -> sessions.newest(session.id()))
                .filter(document -> document.getLong(Versions.TURN) == reason)
                .map(SessionDocuments::read);
    }

    private Optional<Session> changedSince(Address place, long reason) {
        return newestAt(place)
                .flatMap(session -> sessions.newest(session.id()))
                .filter(document -> document.getLong(Versions.TURN) > reason)
                .map(SessionDocuments::read);
    }

    /** Where a session takes place. */
    public Address place(Session session) {
        return seal.open(session.channel(), session.sealedPlace().getData());
    }

    /** Opens a session, unless one is open there, which goes on then, or later words than these were followed there already. */
    public Session open(
            Address place,
            TransportId transport,
            Language language,
            Optional<String> placeName,
            String consultation,
            String facilitator,
            Instant now,
            long reason) {
        String here = fingerprints.of(PlaceName.PURPOSE, PlaceName.of(place));
        while (true) {
            Optional<Session> open = openAt(place).or(() -> changedSince(place, reason));
            if (open.isPresent()) {
                return open.get();
            }
            String id = id(here, count(here) + 1);
            Session session = new Session(
                    id,
                    invitations.toSession(id),
                    consultation,
                    place.channel(),
                    transport,
                    language,
                    new Binary(seal.seal(place)),
                    placeName,
                    facilitator,
                    now,
                    Optional.empty(),
                    List.of(),
                    OptionalInt.empty(),
                    OptionalInt.empty());
            if (sessions.add(id, 1, SessionDocuments.write(session).append(Versions.TURN, reason - 1))) {
                return session;
            }
        }
    }

    /** Goes on to a commitment, with so many people there. */
    public Session goOn(Session session, SessionItem item, OptionalInt people, long reason) {
        return change(session, reason, before -> before.isOpen() ? before.at(item, people) : before);
    }

    /** Ends it, with so many people there; what still comes in on its cards stays a part of it. */
    public Session close(Session session, Instant now, OptionalInt people, long reason) {
        return change(session, reason, before -> before.isOpen() ? before.endedAt(now, people) : before);
    }

    /** The sessions of a consultation, in the order in which they began. */
    public List<Session> of(String consultation) {
        Map<String, Document> newest = new HashMap<>();
        storage.collection(Storage.SESSIONS)
                .find(Filters.eq(SessionDocuments.CONSULTATION, consultation))
                .forEach(document -> newest.merge(document.getString(Versions.ID), document, Sessions::later));
        List<Session> all = new ArrayList<>(
                newest.values().stream().map(SessionDocuments::read).toList());
        all.sort(Comparator.comparing(Session::startedAt).thenComparing(Session::id));
        return all;
    }

    private static Document later(Document one, Document other) {
        return one.getLong(Versions.VERSION) > other.getLong(Versions.VERSION) ? one : other;
    }

    private Session change(Session session, long reason, UnaryOperator<Session> change) {
        sessions.change(
                session.id(),
                reason,
                document -> SessionDocuments.write(change.apply(SessionDocuments.read(document))));
        return find(session.id()).orElseThrow();
    }

    private Optional<Session> newest(String here) {
        long count = count(here);
        return count == 0 ? Optional.empty() : find(id(here, count));
    }

    private long count(String here) {
        return NewestVersion.from(
                0, number -> sessions.find(id(here, number), 1).isPresent());
    }

    private static String id(String here, long number) {
        return here.substring(0, 16) + "-" + number;
    }
}
