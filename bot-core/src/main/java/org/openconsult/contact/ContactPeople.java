package org.openconsult.contact;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** Finds those who wrote from where contacts are reached, some hundreds of contacts at a time. */
final class ContactPeople {
    private static final int AT_ONCE = 500;

    private final Storage storage;
    private final Versions participants;
    private final ContactNames names;

    ContactPeople(Storage storage, Fingerprints fingerprints) {
        this.storage = storage;
        this.participants = storage.versions(Storage.PARTICIPANTS);
        this.names = new ContactNames(fingerprints);
    }

    /** By the contact's id, what is stored of each person who wrote from there first; those who never wrote are in none. */
    Map<String, List<Document>> of(List<Contact> contacts) {
        Map<String, List<Document>> people = new HashMap<>();
        for (int start = 0; start < contacts.size(); start += AT_ONCE) {
            add(contacts.subList(start, Math.min(contacts.size(), start + AT_ONCE)), people);
        }
        return people;
    }

    private void add(List<Contact> some, Map<String, List<Document>> people) {
        Map<String, String> contactOf = new HashMap<>();
        for (Contact contact : some) {
            names.talks(contact.card().address())
                    .forEach(talk -> contactOf.put(talk.first().value(), contact.id()));
        }
        participants.newestOf(contactOf.keySet()).forEach((person, newest) -> people.computeIfAbsent(
                        contactOf.getOrDefault(person, ""), contact -> new ArrayList<>())
                .add(newest));
    }

    /** Which of these commented on a consultation. */
    Set<String> commented(String consultation, Collection<String> people) {
        Set<String> authors = new HashSet<>();
        List<String> asked = List.copyOf(people);
        for (int start = 0; start < asked.size(); start += AT_ONCE) {
            storage.collection(Storage.COMMENTS)
                    .find(Filters.and(
                            Filters.in(
                                    CommentDocuments.PARTICIPANT,
                                    asked.subList(start, Math.min(asked.size(), start + AT_ONCE))),
                            Filters.eq(Versions.VERSION, 1L),
                            Filters.eq(CommentDocuments.CONSULTATION, consultation)))
                    .projection(Projections.include(CommentDocuments.PARTICIPANT))
                    .forEach(comment -> authors.add(comment.getString(CommentDocuments.PARTICIPANT)));
        }
        return authors;
    }

    static boolean isForgotten(Document person) {
        return Versions.isTombstone(person);
    }

    static boolean isOptedOut(Document person) {
        return person.containsKey(Participants.OPTED_OUT_AT);
    }

    static ParticipantId id(Document person) {
        return new ParticipantId(person.getString(Versions.ID));
    }
}
