package org.openconsult.contact;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.openconsult.audit.AuditAct;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Reason;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Leftovers;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes somebody off the list of contacts for good, who does not want to be on it: nothing of them stays, and taken in again they
 * are left out. It is noted first, so that {@link #finish} does what a crash left. Needs no key that opens anything.
 */
public final class ContactRemoval {
    private static final Logger LOG = LoggerFactory.getLogger(ContactRemoval.class);
    private static final int AT_ONCE = 100;
    private static final String AT = "at";
    private static final String BY = "by";
    private static final String REASON = "reason";

    private final MongoCollection<Document> unfinished;
    private final Versions versions;
    private final ContactPlaces places;
    private final AuditTrail trail;
    private final InstantSource clock;

    public ContactRemoval(Storage storage, ContactPlaces places, AuditTrail trail, InstantSource clock) {
        this.unfinished = storage.collection(Storage.UNFINISHED_REMOVALS);
        this.versions = storage.versions(Storage.CONTACTS);
        this.places = places;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Takes them off; again is harmless.
     *
     * @throws IllegalArgumentException when the reason is none
     */
    public void remove(String contact, Reason reason, String by) {
        if (!reason.isEnough()) {
            throw new IllegalArgumentException("Taking somebody off the list has a reason");
        }
        Document note = new Document(Inserts.ID, contact)
                .append(AT, Date.from(clock.instant()))
                .append(BY, by)
                .append(REASON, reason.words());
        Inserts.insert(unfinished, note);
        finish(note);
    }

    /** Finishes what was left before a moment, each whatever becomes of the others; tells how many they were. */
    public int finish(Instant before) {
        List<Document> left = unfinished
                .find(Filters.lt(AT, Date.from(before)))
                .limit(AT_ONCE)
                .into(new ArrayList<>());
        return Leftovers.finish(
                left,
                this::finish,
                (note, failure) -> LOG.error(
                        "Contact {} cannot be taken off the list: {}",
                        note.getString(Inserts.ID),
                        failure.getClass().getSimpleName()));
    }

    private boolean finish(Document note) {
        String contact = note.getString(Inserts.ID);
        if (versions.newest(contact).filter(Versions::isTombstone).isEmpty()) {
            trail.record(AuditAct.of(
                    note.getString(BY),
                    AuditAction.CONTACT_REMOVED,
                    new AuditThing(AuditThing.Kind.CONTACT, contact),
                    Map.of(),
                    Map.of(),
                    note.getString(REASON)));
        }
        places.forget(contact);
        Inserts.delete(unfinished, contact);
        return true;
    }
}
