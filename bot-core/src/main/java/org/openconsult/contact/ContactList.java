package org.openconsult.contact;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;

/** The contacts of a consultation with what became of each, by name. Reads all of them. */
public final class ContactList {
    private static final int AT_ONCE = 500;

    private final Contacts contacts;
    private final ContactPeople people;
    private final UnaryOperator<Set<String>> unsent;

    /** @param unsent which of some messages never left and never will: who was invited by one counts as not invited */
    public ContactList(
            Contacts contacts, Storage storage, Fingerprints fingerprints, UnaryOperator<Set<String>> unsent) {
        this.contacts = contacts;
        this.people = new ContactPeople(storage, fingerprints);
        this.unsent = unsent;
    }

    /**
     * All of a consultation.
     *
     * @param contacts by name
     * @param unreadable how many there are beside them that cannot be read
     */
    public record All(List<ListedContact> contacts, int unreadable) {
        public All {
            contacts = List.copyOf(contacts);
        }
    }

    public All of(String consultation, Locale reader) {
        Collator order = Collator.getInstance(reader);
        Contacts.All all = contacts.of(consultation);
        return new All(
                listed(consultation, all.contacts()).stream()
                        .sorted(Comparator.comparing(
                                        (ListedContact listed) ->
                                                listed.contact().card().called(),
                                        order)
                                .thenComparing(listed -> listed.contact().id()))
                        .toList(),
                all.unreadable());
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
        Set<String> never = unsent(some);
        return some.stream()
                .map(contact -> new ListedContact(
                        isInvitedBy(never, contact) ? contact.uninvited() : contact,
                        part(wrote.get(contact.id()), commented)))
                .toList();
    }

    private Set<String> unsent(List<Contact> some) {
        List<String> messages = some.stream()
                .flatMap(contact -> contact.invited().stream())
                .map(invited -> invited.message())
                .toList();
        Set<String> never = new HashSet<>();
        for (int start = 0; start < messages.size(); start += AT_ONCE) {
            never.addAll(unsent.apply(Set.copyOf(messages.subList(start, Math.min(messages.size(), start + AT_ONCE)))));
        }
        return never;
    }

    private static boolean isInvitedBy(Set<String> messages, Contact contact) {
        return contact.invited()
                .filter(invited -> messages.contains(invited.message()))
                .isPresent();
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
