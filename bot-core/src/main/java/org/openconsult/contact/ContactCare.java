package org.openconsult.contact;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.AuditedVersions;
import org.openconsult.audit.DeskChange;
import org.openconsult.audit.Outcome;
import org.openconsult.contact.Contact.Done;
import org.openconsult.contact.Contact.Note;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Sealing;
import org.openconsult.storage.Storage;

/** What coordinators note on one contact: words, and a mark that nothing more is to be done. */
public final class ContactCare {
    public static final int LONGEST_NOTE = 2_000;
    private static final int MOST_NOTES = 200;

    private final AuditedVersions versions;
    private final ContactDocuments documents;
    private final InstantSource clock;

    public ContactCare(Storage storage, Sealing sealing, AddressSeal addresses, AuditTrail trail, InstantSource clock) {
        this.versions = AuditedVersions.in(storage, Storage.CONTACTS, trail);
        this.documents = new ContactDocuments(sealing, addresses);
        this.clock = clock;
    }

    /**
     * Adds a note behind the others.
     *
     * @throws IllegalArgumentException when it says nothing, or is too long
     */
    public Outcome note(String contact, String words, String by) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("A note says something, and not too much");
        }
        return change(contact, AuditAction.CONTACT_NOTED, by, document -> {
            List<Note> notes = new ArrayList<>(documents.notes(document));
            notes.add(new Note(clock.instant(), by, said));
            return notes.size() > MOST_NOTES ? Optional.empty() : Optional.of(documents.noted(document, notes));
        });
    }

    /** Says that nothing more is to be done, or that something is after all. */
    public Outcome mark(String contact, boolean done, String by) {
        return change(
                contact,
                AuditAction.CONTACT_MARKED,
                by,
                document -> Optional.of(
                        ContactDocuments.isDone(document) == done
                                ? document
                                : ContactDocuments.done(
                                        document,
                                        done ? Optional.of(new Done(clock.instant(), by)) : Optional.empty())));
    }

    private Outcome change(
            String contact, AuditAction action, String by, Function<Document, Optional<Document>> change) {
        return versions.changeNewest(
                contact,
                new DeskChange(
                        by, action, new AuditThing(AuditThing.Kind.CONTACT, contact), "", change, this::summary));
    }

    private Map<String, Object> summary(Document contact) {
        return Map.of("notes", documents.notes(contact).size(), "done", ContactDocuments.isDone(contact));
    }
}
