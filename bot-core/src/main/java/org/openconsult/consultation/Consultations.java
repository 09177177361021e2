package org.openconsult.consultation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/**
 * The consultations that were loaded. The one loaded last is what people talk about. Every version of every commitment
 * that was ever in force is kept.
 */
public final class Consultations {
    /** How long another instance may go on with the plan as it was before an edited one was loaded. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final String PLAN = "plan";
    private static final String LOADED_AT = "loaded_at";

    private final ActionPlanDocuments documents = new ActionPlanDocuments();
    private final MongoCollection<Document> collection;
    private final Versions consultations;
    private final CommitmentVersions versions;
    private final InstantSource clock;
    private volatile @Nullable Known known;

    private record Known(Optional<Consultation> current, Instant until) {}

    public Consultations(Storage storage, InstantSource clock) {
        this.collection = storage.collection(Storage.CONSULTATIONS);
        this.consultations = storage.versions(Storage.CONSULTATIONS);
        this.versions = new CommitmentVersions(storage);
        this.clock = clock;
    }

    /** What people talk about now: at most five seconds old, and at once what this instance has loaded. */
    public Optional<Consultation> current() {
        Known remembered = known;
        if (remembered == null || !clock.instant().isBefore(remembered.until())) {
            remembered = new Known(newest(), clock.instant().plus(FRESH));
            known = remembered;
        }
        return remembered.current();
    }

    /** All that were loaded, the newest first. */
    public List<Consultation> all() {
        Set<String> ids =
                lastLoaded().map(loaded -> loaded.getString(Versions.ID)).into(new LinkedHashSet<>());
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    public Optional<Consultation> find(String id) {
        return consultations.newest(id).map(this::read);
    }

    /**
     * Stores a plan. One that was loaded before is revised: commitments whose text changed get a new version, the
     * others keep theirs.
     *
     * @return what changed
     */
    public PlanRevision load(ActionPlan plan) {
        Optional<PlanRevision> stored = Optional.empty();
        while (stored.isEmpty()) {
            stored = tryToLoad(plan);
        }
        known = null;
        return stored.get();
    }

    /** Empty when another worker stored the same plan meanwhile. */
    private Optional<PlanRevision> tryToLoad(ActionPlan plan) {
        Optional<Document> before = consultations.newest(plan.id());
        PlanRevision compared = before.map(
                        document -> PlanRevision.of(read(document).plan(), plan))
                .orElseGet(() -> PlanRevision.first(plan));
        PlanRevision revision = new PlanRevision(
                versions.keep(compared.plan()), compared.changed(), compared.added(), compared.removed());
        Document document =
                new Document(LOADED_AT, Date.from(clock.instant())).append(PLAN, documents.write(revision.plan()));
        long version = before.map(seen -> seen.getLong(Versions.VERSION)).orElse(0L) + 1;
        boolean stored = consultations.add(plan.id(), version, document);
        return stored ? Optional.of(revision) : Optional.empty();
    }

    private Optional<Consultation> newest() {
        return Optional.ofNullable(lastLoaded().first()).flatMap(loaded -> find(loaded.getString(Versions.ID)));
    }

    private MongoIterable<Document> lastLoaded() {
        return collection.find().projection(Projections.include(Versions.ID)).sort(Sorts.descending(LOADED_AT));
    }

    private Consultation read(Document document) {
        return new Consultation(documents.read(document.get(PLAN, Document.class)));
    }
}
