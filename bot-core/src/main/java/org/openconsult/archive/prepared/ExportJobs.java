package org.openconsult.archive.prepared;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** The exports that were asked for, each as all its versions until it is forgotten. */
public final class ExportJobs {
    /** How many one person may have that are not fetched yet. */
    public static final int MOST_OF_ONE_PERSON = 3;

    private final MongoCollection<Document> collection;
    private final Versions versions;
    private final InstantSource clock;

    public ExportJobs(Storage storage, InstantSource clock) {
        this.collection = storage.collection(Storage.EXPORT_JOBS);
        this.versions = storage.versions(Storage.EXPORT_JOBS);
        this.clock = clock;
    }

    /**
     * Keeps an order until somebody has worked on it.
     *
     * @param id random
     * @return false, with nothing kept, where that person has enough that wait already
     */
    public boolean ask(String id, ExportOrder order) {
        long waiting = all().stream()
                .filter(job -> job.order().who().equals(order.who()))
                .filter(job -> !job.state().isEnded())
                .count();
        var job = new ExportJob(id, 0, order, ExportState.WAITING, "", 0, 0, 0, order.at());
        return waiting < MOST_OF_ONE_PERSON && change(job).isPresent();
    }

    public Optional<ExportJob> find(String id) {
        return versions.newest(id).map(ExportJobDocuments::read);
    }

    /** All that are not forgotten, in the order in which they were asked for. */
    public List<ExportJob> all() {
        Map<String, Document> newest = new HashMap<>();
        collection.find().forEach(version -> newest.merge(version.getString(Versions.ID), version, ExportJobs::later));
        return newest.values().stream()
                .map(ExportJobDocuments::read)
                .sorted(Comparator.comparing((ExportJob job) -> job.order().at())
                        .thenComparing(ExportJob::id))
                .toList();
    }

    private static Document later(Document one, Document other) {
        return one.getLong(Versions.VERSION) > other.getLong(Versions.VERSION) ? one : other;
    }

    /**
     * Stores what became of a job that nobody else has changed since it was read.
     *
     * @return the job as it is now; empty, with nothing stored, where somebody else was faster
     */
    Optional<ExportJob> change(ExportJob changed) {
        long next = changed.version() + 1;
        Instant now = clock.instant();
        Document document = ExportJobDocuments.write(changed, now);
        return versions.add(changed.id(), next, document)
                ? Optional.of(ExportJobDocuments.read(
                        document.append(Versions.ID, changed.id()).append(Versions.VERSION, next)))
                : Optional.empty();
    }

    /** It was downloaded whole; whatever else became of it meanwhile stays. */
    public void fetched(ExportJob job) {
        change(job.in(ExportState.FETCHED));
    }

    /** Deletes what ended before a moment; again is harmless. */
    void forget(Instant before) {
        all().stream()
                .filter(job -> job.state().isEnded() && job.changedAt().isBefore(before))
                .forEach(this::forget);
    }

    private void forget(ExportJob job) {
        for (long version = 1; version <= job.version(); version++) {
            Inserts.delete(collection, Versions.name(job.id(), version));
        }
    }
}
