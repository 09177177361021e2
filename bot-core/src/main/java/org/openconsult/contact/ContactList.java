package org.openconsult.contact;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;

/** The contacts of a consultation with what became of each, by name. Reads all of them. */
public final class ContactList {
    private final Contacts contacts;
    private final ContactPeople people;

    public ContactList(Contacts contacts, Storage storage, Fingerprints fingerprints) {
        this.contacts = contacts;
        this.people = new ContactPeople(storage, fingerprints);
    }

    public List<ListedContact> of(String consultation, Locale reader) {
        Collator order = Collator.getInstance(reader);
        return listed(consultation, contacts.of(consultation)).stream()
                .sorted(Comparator.comparing(
                                (ListedContact listed) ->
                                        listed.contact().card().called(),
                                order)
                        .thenComparing(listed -> listed.contact().id()))
                .toList();
    }

    /** One of them. */
    public ListedContact of(Contact contact) {
        return listed(contact.consultation(), List.of(contact)).get(0);
    }

    private List<ListedContact> listed(String consultation, List<Contact> some) {
        Map<String, List<Document>> wrote = people.of(some);
        Set<String> commented = people.commented(
                consultation,
                wrote.values().stream()
                        .flatMap(Collection::stream)
                        .map(person -> ContactPeople.id(person).value())
                        .collect(Collectors.toSet()));
        return some.stream()
                .map(contact -> new ListedContact(contact, part(wrote.get(contact.id()), commented)))
                .toList();
    }

    private static TakingPart part(@Nullable List<Document> writers, Set<String> commented) {
        return writers == null
                ? TakingPart.NONE
                : new TakingPart(
                        true,
                        writers.stream()
                                .anyMatch(person -> commented.contains(
                                        ContactPeople.id(person).value())),
                        writers.stream().anyMatch(ContactPeople::isOptedOut),
                        writers.stream()
                                .flatMap(person ->
                                        Optional.ofNullable(person.getString(Participants.PSEUDONYM)).stream())
                                .findFirst());
    }
}
