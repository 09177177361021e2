package org.openconsult.consultation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.openconsult.audit.AuditTrail;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** Every edition of every plan, for ever. */
final class StoredPlans {
    private static final String PLAN = "plan";
    private static final String LOADED_AT = "loaded_at";
    private static final String CHANGED_AT = "changed_at";
    private static final String AUTHOR = "author";
    private static final String REASON = "reason";

    private final ActionPlanDocuments documents = new ActionPlanDocuments();
    private final MongoCollection<Document> collection;
    private final Versions editions;
    /** By the plan's id, as it was last. */
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Document document, PlanEdition edition) {}

    StoredPlans(Storage storage) {
        this.collection = storage.collection(Storage.CONSULTATIONS);
        this.editions = storage.versions(Storage.CONSULTATIONS);
    }

    Optional<PlanEdition> newest(String id) {
        return editions.newest(id).map(document -> remembered(id, document));
    }

    /** Plans are long, asked for often and changed seldom. */
    private PlanEdition remembered(String id, Document document) {
        Known last = known.get(id);
        if (last != null && last.document().equals(document)) {
            return last.edition();
        }
        PlanEdition edition = read(document);
        known.put(id, new Known(document, edition));
        return edition;
    }

    Optional<PlanEdition> find(String id, long number) {
        return editions.find(id, number).map(this::read);
    }

    /** The newest first. */
    List<PlanEdition> newest(String id, int most) {
        return collection
                .find(Filters.eq(Versions.ID, id))
                .sort(Sorts.descending(Versions.VERSION))
                .limit(most)
                .map(this::read)
                .into(new ArrayList<>());
    }

    /** The newest with this version of the plan's own, which never shrinks. */
    Optional<PlanEdition> ofVersion(String id, int version) {
        long low = 0;
        long high = editions.newestNumber(id);
        Optional<PlanEdition> found = Optional.empty();
        while (low < high) {
            long middle = (low + high + 1) / 2;
            Optional<PlanEdition> edition = find(id, middle);
            if (edition.filter(there -> there.plan().version() <= version).isPresent()) {
                found = edition;
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return found.filter(edition -> edition.plan().version() == version);
    }

    /** Ids of plans, the one that was loaded last before the others. */
    Set<String> byLoading() {
        return collection
                .find()
                .projection(Projections.include(Versions.ID))
                .sort(Sorts.descending(LOADED_AT))
                .map(loaded -> loaded.getString(Versions.ID))
                .into(new LinkedHashSet<>());
    }

    Optional<String> lastLoaded() {
        return Optional.ofNullable(collection
                        .find()
                        .projection(Projections.include(Versions.ID))
                        .sort(Sorts.descending(LOADED_AT))
                        .first())
                .map(loaded -> loaded.getString(Versions.ID));
    }

    /**
     * Adds an edition that was loaded; false when there is one of that number.
     *
     * @param entry the one of the audit trail that announced it
     */
    boolean addLoaded(PlanEdition edition, Optional<String> entry) {
        return add(edition, edition.since(), entry);
    }

    /** Adds an edition that was made of the one before; whichever plan people talk about, they go on with it. */
    boolean addChanged(PlanEdition edition, String entry) {
        String id = edition.plan().id();
        Instant loaded = editions.find(id, edition.number() - 1)
                .map(before -> before.getDate(LOADED_AT).toInstant())
                .orElseThrow(() -> new IllegalArgumentException("There is no edition before " + edition.number()));
        return add(edition, loaded, Optional.of(entry));
    }

    private boolean add(PlanEdition edition, Instant loaded, Optional<String> entry) {
        Document document = new Document(LOADED_AT, Date.from(loaded))
                .append(CHANGED_AT, Date.from(edition.since()))
                .append(PLAN, documents.write(edition.plan()));
        edition.author()
                .ifPresent(author -> document.append(AUTHOR, author.name()).append(REASON, author.reason()));
        entry.ifPresent(announced -> document.append(AuditTrail.ENTRY, announced));
        return editions.add(edition.plan().id(), edition.number(), document);
    }

    /** The first ones were kept without author and time of change. */
    private PlanEdition read(Document document) {
        return new PlanEdition(
                document.getLong(Versions.VERSION),
                documents.read(document.get(PLAN, Document.class)),
                document.get(CHANGED_AT, document.getDate(LOADED_AT)).toInstant(),
                Optional.ofNullable(document.getString(AUTHOR))
                        .map(name -> new PlanAuthor(name, document.get(REASON, ""))));
    }
}
