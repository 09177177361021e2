package org.openconsult.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;

/**
 * Who did what, in the order in which it was announced. An entry is stored before what it tells of happens, so that a crash
 * leaves nothing unseen; it is never changed and never deleted. Whether it happened too is told by the version that it
 * made, which names the entry.
 */
public final class AuditTrail {
    /** In a version: the entry that tells who made it. Later versions have it too, until somebody at the desk makes one. */
    public static final String ENTRY = "audit";

    private static final int AT_ONCE = 500;

    private final Storage storage;
    private final MongoCollection<Document> entries;
    private final InstantSource clock;

    public AuditTrail(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.entries = storage.collection(Storage.AUDIT);
        this.clock = clock;
    }

    /**
     * Stores it durably before this returns; only then may it be done.
     *
     * @return the entry's id
     */
    public String record(AuditAct act) {
        Document entry = AuditDocuments.of(act, clock.instant()).append(Inserts.ID, new ObjectId());
        entries.insertOne(entry);
        return entry.getObjectId(Inserts.ID).toHexString();
    }

    /** The newest entries that a filter lets through, or those that follow a place; at most so many. */
    public AuditPage page(AuditFilter filter, Optional<AuditCursor> after, int most) {
        List<Document> found = entries.find(wanted(filter, after))
                .sort(Sorts.descending(AuditDocuments.WHEN, Inserts.ID))
                .limit(most)
                .into(new ArrayList<>());
        Map<String, String> made = made(found);
        List<AuditEntry> read = found.stream()
                .map(document -> AuditDocuments.read(document, made))
                .toList();
        return new AuditPage(read, next(read, most));
    }

    /** Hands over all entries about things of some kinds in the order in which they were announced, some hundreds at a time. */
    public void each(Set<AuditThing.Kind> kinds, Consumer<List<AuditEntry>> some) {
        try (MongoCursor<Document> all = entries.find(Filters.exists(AuditDocuments.WHEN))
                .sort(Sorts.ascending(AuditDocuments.WHEN, Inserts.ID))
                .batchSize(AT_ONCE)
                .iterator()) {
            while (all.hasNext()) {
                List<Document> found = new ArrayList<>(AT_ONCE);
                while (found.size() < AT_ONCE && all.hasNext()) {
                    found.add(all.next());
                }
                Map<String, String> made = made(found);
                some.accept(found.stream()
                        .map(document -> AuditDocuments.read(document, made))
                        .filter(entry -> kinds.contains(entry.thing().kind()))
                        .toList());
            }
        }
    }

    private static Optional<AuditCursor> next(List<AuditEntry> read, int most) {
        return read.isEmpty() || read.size() < most
                ? Optional.empty()
                : Optional.of(new AuditCursor(
                        read.get(read.size() - 1).when(),
                        read.get(read.size() - 1).id()));
    }

    private static Bson wanted(AuditFilter filter, Optional<AuditCursor> after) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(Filters.exists(AuditDocuments.WHEN));
        filter.who().ifPresent(who -> conditions.add(Filters.eq(AuditDocuments.WHO, who)));
        filter.action().ifPresent(action -> conditions.add(Filters.eq(AuditDocuments.WHAT, action.word())));
        filter.thing().ifPresent(thing -> conditions.add(Filters.eq(AuditDocuments.THING, thing.stored())));
        after.ifPresent(place -> {
            Date when = Date.from(place.when());
            conditions.add(Filters.lte(AuditDocuments.WHEN, when));
            conditions.add(Filters.or(Filters.lt(AuditDocuments.WHEN, when), Filters.lt(Inserts.ID, place.key())));
        });
        return Filters.and(conditions);
    }

    /** The entries that the versions name which these have announced, by collection and version. */
    private Map<String, String> made(List<Document> found) {
        Map<String, List<String>> names = new HashMap<>();
        for (Document document : found) {
            AuditDocuments.made(document)
                    .ifPresent(made -> names.computeIfAbsent(made.collection(), collection -> new ArrayList<>())
                            .add(made.name()));
        }
        Map<String, String> entriesByVersion = new HashMap<>();
        names.forEach((collection, versions) -> storage.collection(collection)
                .find(Filters.in(Inserts.ID, versions))
                .projection(Projections.include(ENTRY))
                .forEach(version ->
                        entriesByVersion.put(collection + "/" + version.getString(Inserts.ID), entry(version))));
        return entriesByVersion;
    }

    /** A damaged version names none. */
    private static String entry(Document version) {
        return version.get(ENTRY) instanceof String entry ? entry : "";
    }
}
