package org.openconsult.contact;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bson.Document;
import org.openconsult.channel.Address;
import org.openconsult.outbox.Farewells;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** What the list of contacts has to do with an address that somebody writes from. Needs no key that opens anything. */
public final class ContactPlaces {
    private static final List<String> ASSUMED =
            List.of(Participants.DISTRICT, Participants.STAKEHOLDER_TYPE, Participants.LANGUAGE);

    private final MongoCollection<Document> stored;
    private final Versions versions;
    private final ContactNames names;
    private final Farewells farewells;

    public ContactPlaces(Storage storage, Fingerprints fingerprints, Farewells farewells) {
        this.stored = storage.collection(Storage.CONTACTS);
        this.versions = storage.versions(Storage.CONTACTS);
        this.names = new ContactNames(fingerprints);
        this.farewells = farewells;
    }

    /** What holds of whoever writes from there until they say otherwise: fields of a participant. */
    public Map<String, Object> assumed(String consultation, Address address) {
        return Reach.writtenFrom(address).isEmpty()
                ? Map.of()
                : names.ids(consultation, address).stream()
                        .flatMap(id -> versions.newest(id).stream())
                        .findFirst()
                        .map(ContactPlaces::assumed)
                        .orElse(Map.of());
    }

    static Map<String, Object> assumed(Document contact) {
        Map<String, Object> assumed = new HashMap<>();
        for (String field : ASSUMED) {
            if (contact.containsKey(field)) {
                assumed.put(field, contact.getString(field));
            }
        }
        return assumed;
    }

    /** Forgets whoever is reached at an address, in every consultation, for good. Again is harmless. */
    public void forget(Address address) {
        stored
                .find(Filters.in(ContactDocuments.PLACE, names.places(address)))
                .map(version -> version.getString(Versions.ID))
                .into(new ArrayList<>())
                .stream()
                .distinct()
                .forEach(this::forget);
    }

    /** Forgets one contact, for good, with where their invitations went: taken in again they are left out. Again is harmless. */
    void forget(String contact) {
        forgetInvitations(contact);
        versions.erase(contact, Contacts.TURN, ContactDocuments::forgotten);
        forgetInvitations(contact);
    }

    /** Forgets where a contact's invitations go, if there are some; what still waits is not sent. */
    public void forgetInvitations(String contact) {
        List<String> names = LongStream.rangeClosed(1, versions.newestNumber(contact))
                .mapToObj(version -> Versions.name(contact, version))
                .toList();
        versions.named(names).stream()
                .flatMap(version -> ContactDocuments.invitation(version).stream())
                .distinct()
                .forEach(farewells::eraseAddress);
    }
}
