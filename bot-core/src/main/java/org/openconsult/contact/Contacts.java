package org.openconsult.contact;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.channel.Address;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Sealing;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The contacts of consultations, each there once in a consultation however often and by however many it is taken in. Consent is
 * given for one consultation, so another one has contacts of its own.
 */
public final class Contacts {
    /** There are no turns behind a contact: its versions alone are counted. */
    static final long TURN = 0;

    private static final Logger LOG = LoggerFactory.getLogger(Contacts.class);
    /** So many of those that cannot be read are named: without their key all are so. */
    private static final int NAMED = 10;

    private final MongoCollection<Document> stored;
    private final Versions versions;
    private final ContactNames names;
    private final ContactDocuments documents;

    public Contacts(Storage storage, Fingerprints fingerprints, Sealing sealing, AddressSeal addresses) {
        this.stored = storage.collection(Storage.CONTACTS);
        this.versions = storage.versions(Storage.CONTACTS);
        this.names = new ContactNames(fingerprints);
        this.documents = new ContactDocuments(sealing, addresses);
    }

    /**
     * All contacts of a consultation.
     *
     * @param contacts in any order
     * @param unreadable how many there are beside them that no key opens, or that are damaged
     */
    public record All(List<Contact> contacts, int unreadable) {
        public All {
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * One of them, if it is there.
     *
     * @throws RuntimeException when it cannot be read, for want of a key say
     */
    public Optional<Contact> find(String id) {
        return versions.newest(id)
                .filter(newest -> !Versions.isTombstone(newest))
                .map(documents::read);
    }

    /** In which consultation one is, or was until they were forgotten; also of one that cannot be read. */
    public Optional<String> consultation(String id) {
        return versions.newest(id).map(newest -> newest.getString(ContactDocuments.CONSULTATION));
    }

    /** All of a consultation; those that cannot be read are named in the log. */
    public All of(String consultation) {
        Map<String, Document> newest = new HashMap<>();
        stored.find(Filters.eq(ContactDocuments.CONSULTATION, consultation))
                .forEach(version -> newest.merge(version.getString(Versions.ID), version, Contacts::newer));
        List<Contact> contacts = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Document document : newest.values()) {
            if (!Versions.isTombstone(document)) {
                read(document).ifPresentOrElse(contacts::add, () -> unreadable.add(document.getString(Versions.ID)));
            }
        }
        if (!unreadable.isEmpty()) {
            LOG.warn(
                    "{} contacts cannot be read, among them {}: is an older key missing from the settings?",
                    unreadable.size(),
                    unreadable.stream().limit(NAMED).toList());
        }
        return new All(contacts, unreadable.size());
    }

    private Optional<Contact> read(Document document) {
        try {
            return Optional.of(documents.read(document));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Document newer(Document one, Document other) {
        return one.getLong(Versions.VERSION) > other.getLong(Versions.VERSION) ? one : other;
    }

    /**
     * Notes that somebody is invited.
     *
     * @return false, with nothing noted, when the contact was changed since it was read
     */
    public boolean invite(Contact seen, Contact.Invited invited) {
        return versions.find(seen.id(), seen.version())
                .filter(document -> !Versions.isTombstone(document))
                .filter(document ->
                        versions.add(seen.id(), seen.version() + 1, ContactDocuments.invited(document, invited)))
                .isPresent();
    }

    /** Who it will be that writes from an address from which nobody has written. */
    public ParticipantId writer(Address address) {
        return names.writer(address);
    }

    /**
     * Takes some in. What was taken in later stays as it is, so that what a crash left and somebody finishes undoes nothing.
     *
     * @param entry of the audit trail that announced it
     * @return what came of each, in the same order
     */
    List<Kept> keep(String consultation, List<ContactCard> cards, String by, Instant at, String entry) {
        Map<String, Document> known = versions.newestOf(cards.stream()
                .flatMap(card -> names.ids(consultation, card.address()).stream())
                .toList());
        return cards.stream()
                .map(card -> keep(
                        card,
                        ContactDocuments.fresh(consultation, names.place(card.address()), by, at, entry),
                        names.ids(consultation, card.address()),
                        known))
                .toList();
    }

    private Kept keep(ContactCard card, Document fresh, List<String> ids, Map<String, Document> known) {
        Optional<Document> newest = ids.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .findFirst();
        while (true) {
            if (newest.filter(Versions::isTombstone).isPresent()) {
                return Kept.LEFT_OUT;
            }
            if (newest.filter(before -> isSettled(before, card, fresh)).isPresent()) {
                return new Kept(Kept.How.AS_IT_WAS, newest.map(documents::read));
            }
            String id = newest.map(before -> before.getString(Versions.ID)).orElse(ids.get(0));
            long version =
                    newest.map(before -> before.getLong(Versions.VERSION)).orElse(0L) + 1;
            Document document = new Document(newest.orElseGet(Document::new));
            document.putAll(fresh);
            documents.put(card, document);
            if (versions.add(id, version, document)) {
                document.append(Versions.ID, id).append(Versions.VERSION, version);
                return new Kept(
                        newest.isPresent() ? Kept.How.UPDATED : Kept.How.ADDED, Optional.of(documents.read(document)));
            }
            newest = versions.newest(id);
        }
    }

    private boolean isSettled(Document newest, ContactCard card, Document fresh) {
        return ContactDocuments.enteredAt(newest).isAfter(ContactDocuments.enteredAt(fresh))
                || documents.card(newest).equals(card);
    }
}
