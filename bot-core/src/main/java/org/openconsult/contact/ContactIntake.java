package org.openconsult.contact;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.openconsult.audit.AuditAct;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.Participants;
import org.openconsult.participant.Sealing;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Leftovers;
import org.openconsult.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes contacts in. What is brought is kept in one insert, sealed, and then made into contacts one by one: what a crash leaves is
 * finished by {@link #finish}. Brought again it changes nothing.
 */
public final class ContactIntake {
    private static final Logger LOG = LoggerFactory.getLogger(ContactIntake.class);
    private static final int AT_ONCE = 100;
    private static final String CONSULTATION = "consultation";
    private static final String BY = "entered_by";
    private static final String AT = "at";
    private static final String CARDS = "cards";

    private final MongoCollection<Document> unfinished;
    private final Contacts contacts;
    private final ContactDocuments documents;
    private final ContactPlaces places;
    private final ContactPeople people;
    private final Participants participants;
    private final AuditTrail trail;
    private final InstantSource clock;
    private final Set<ObjectId> unreadable = ConcurrentHashMap.newKeySet();

    public ContactIntake(
            Storage storage,
            Fingerprints fingerprints,
            Sealing sealing,
            AddressSeal addresses,
            ContactPlaces places,
            AuditTrail trail,
            InstantSource clock) {
        this.unfinished = storage.collection(Storage.UNFINISHED_CONTACTS);
        this.contacts = new Contacts(storage, fingerprints, sealing, addresses);
        this.documents = new ContactDocuments(sealing, addresses);
        this.places = places;
        this.people = new ContactPeople(storage, fingerprints);
        this.participants = new Participants(storage, fingerprints);
        this.trail = trail;
        this.clock = clock;
    }

    /** Takes them in; what was known of the same addresses becomes what is brought now. */
    public TakenIn take(ContactBatch batch) {
        Document work = work(batch);
        unfinished.insertOne(work);
        return taken(work, batch.cards());
    }

    Document work(ContactBatch batch) {
        return new Document(Inserts.ID, new ObjectId())
                .append(CONSULTATION, batch.consultation())
                .append(BY, batch.by())
                .append(AT, Date.from(clock.instant()))
                .append(AuditTrail.ENTRY, announced(batch))
                .append(
                        CARDS,
                        documents.seal(new Document(
                                CARDS,
                                batch.cards().stream().map(documents::write).toList())));
    }

    /** Finishes what was left before a moment; tells how many times something was brought. */
    public int finish(Instant before) {
        List<Document> left = unfinished
                .find(Filters.and(Filters.lt(AT, Date.from(before)), Filters.nin(Inserts.ID, unreadable)))
                .limit(AT_ONCE)
                .into(new ArrayList<>());
        return Leftovers.finish(left, this::finish, this::leave);
    }

    private boolean finish(Document work) {
        taken(
                work,
                documents.open(work.get(CARDS, Binary.class)).getList(CARDS, Document.class).stream()
                        .map(documents::card)
                        .toList());
        return true;
    }

    /** What cannot be finished is left until the next start, perhaps with the key that it needs. */
    private void leave(Document work, RuntimeException broken) {
        ObjectId id = work.getObjectId(Inserts.ID);
        unreadable.add(id);
        LOG.error(
                "Contacts that were brought cannot be taken in and wait for the next start: {}, {}",
                id,
                broken.getClass().getSimpleName());
    }

    private TakenIn taken(Document work, List<ContactCard> cards) {
        List<Kept> kept = contacts.keep(
                work.getString(CONSULTATION),
                cards,
                work.getString(BY),
                work.getDate(AT).toInstant(),
                work.getString(AuditTrail.ENTRY));
        Set<String> forgotten =
                join(kept.stream().flatMap(one -> one.contact().stream()).toList());
        unfinished.deleteOne(Filters.eq(Inserts.ID, work.getObjectId(Inserts.ID)));
        return kept.stream()
                .map(one -> one.contact()
                                .filter(contact -> forgotten.contains(contact.id()))
                                .isPresent()
                        ? Kept.How.LEFT_OUT
                        : one.how())
                .reduce(TakenIn.NOTHING, TakenIn::with, (one, other) -> one);
    }

    /**
     * Lets what is known of contacts hold of those who wrote from there, where they said nothing themselves. Only now, when they
     * are there, it is certain that whoever asks to be forgotten finds them, or has asked before and is found here.
     *
     * @return those that were forgotten again
     */
    private Set<String> join(List<Contact> there) {
        Map<String, List<Document>> wrote = people.of(there);
        Set<String> forgotten = new HashSet<>();
        for (Contact contact : there) {
            List<Document> writers = wrote.getOrDefault(contact.id(), List.of());
            if (writers.stream().anyMatch(ContactPeople::isForgotten)) {
                places.forget(contact.id());
                forgotten.add(contact.id());
            } else {
                writers.forEach(person -> participants.assume(
                        ContactPeople.id(person), ContactPlaces.assumed(documents.write(contact.card()))));
            }
        }
        return forgotten;
    }

    private String announced(ContactBatch batch) {
        return trail.record(AuditAct.of(
                batch.by(),
                AuditAction.CONTACTS_TAKEN_IN,
                new AuditThing(AuditThing.Kind.CONSULTATION, batch.consultation()),
                Map.of(),
                Map.of("contacts", batch.cards().size()),
                ""));
    }
}
