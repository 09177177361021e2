package org.openconsult.audit;

import java.util.Optional;
import org.bson.Document;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/**
 * Things as all their versions, changed at the desk. Each change is in the audit trail before it takes effect, and is made on
 * the version that whoever made it has seen, or not at all: nobody overwrites anybody silently, the person whose thing it is
 * included. The turn that last changed the thing stays, so that later turns still count and older ones still do not.
 */
public final class AuditedVersions {
    /** How often a change is tried anew while others change the same thing. */
    private static final int MOST_TRIES = 20;

    private final Versions versions;
    private final AuditTrail trail;

    public AuditedVersions(Versions versions, AuditTrail trail) {
        this.versions = versions;
        this.trail = trail;
    }

    /** The things of a collection. */
    public static AuditedVersions in(Storage storage, String collection, AuditTrail trail) {
        return new AuditedVersions(storage.versions(collection), trail);
    }

    /** Changes a thing that is at the version that was seen. */
    public Outcome change(String id, long seen, DeskChange change) {
        return changed(id, seen, change, false);
    }

    /**
     * Changes a thing that is at the version that was seen, or begins it.
     *
     * @param seen 0 when nothing was there; the change is given an empty document then
     */
    public Outcome changeOrBegin(String id, long seen, DeskChange change) {
        return changed(id, seen, change, true);
    }

    /** Changes a thing as it is now, whatever it was before. */
    public Outcome changeNewest(String id, DeskChange change) {
        return changedNewest(id, change, false);
    }

    /** Changes a thing as it is now, or begins it with an empty document. */
    public Outcome changeNewestOrBegin(String id, DeskChange change) {
        return changedNewest(id, change, true);
    }

    private Outcome changed(String id, long seen, DeskChange change, boolean begins) {
        Optional<Document> newest = versions.newestFrom(id, seen);
        boolean erased = newest.filter(Versions::isTombstone).isPresent();
        if (!erased && newest.isPresent() && version(newest) != seen) {
            return Outcome.CHANGED_MEANWHILE;
        }
        return changed(id, newest, change, begins);
    }

    private Outcome changedNewest(String id, DeskChange change, boolean begins) {
        Outcome outcome = Outcome.CHANGED_MEANWHILE;
        for (int tries = 0; outcome == Outcome.CHANGED_MEANWHILE && tries < MOST_TRIES; tries++) {
            outcome = changed(id, versions.newest(id), change, begins);
        }
        return outcome;
    }

    private Outcome changed(String id, Optional<Document> newest, DeskChange change, boolean begins) {
        if (newest.filter(Versions::isTombstone).isPresent()) {
            return Outcome.ERASED;
        }
        if (newest.isEmpty() && !begins) {
            return Outcome.UNKNOWN;
        }
        Document before = newest.orElseGet(Document::new);
        Optional<Document> after = change.change().apply(new Document(before));
        if (after.isEmpty()) {
            return Outcome.NOT_POSSIBLE;
        }
        if (after.get().equals(before)) {
            return Outcome.ALREADY_SO;
        }
        return add(id, before, after.get(), change) ? Outcome.DONE : lost(id);
    }

    private boolean add(String id, Document before, Document after, DeskChange change) {
        long next = version(Optional.of(before)) + 1;
        String entry = trail.record(new AuditAct(
                change.who(),
                change.action(),
                change.thing(),
                change.summary().apply(before),
                change.summary().apply(after),
                change.reason(),
                Optional.of(Versions.name(id, next))));
        return versions.add(id, next, after.append(AuditTrail.ENTRY, entry));
    }

    /** Somebody was faster. */
    private Outcome lost(String id) {
        return versions.newest(id).filter(Versions::isTombstone).isPresent()
                ? Outcome.ERASED
                : Outcome.CHANGED_MEANWHILE;
    }

    private static long version(Optional<Document> document) {
        return document.map(found -> found.get(Versions.VERSION, 0L)).orElse(0L);
    }
}
