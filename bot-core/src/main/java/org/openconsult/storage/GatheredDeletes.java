package org.openconsult.storage;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes by {@code _id}, those of several workers together. */
public final class GatheredDeletes {
    private static final Logger LOG = LoggerFactory.getLogger(GatheredDeletes.class);

    private final MongoCollection<Document> documents;
    private final Gathered<String, Boolean> gathered;

    GatheredDeletes(MongoCollection<Document> documents, Executor threads) {
        this.documents = documents;
        this.gathered = new Gathered<>(threads, this::deleteAll);
    }

    /** Deletes the document of that {@code _id} soon; where the database is away, or a crash comes first, never. */
    public void begin(String id) {
        var unused = gathered.add(id).whenComplete((deleted, failure) -> {
            if (failure != null) {
                LOG.debug("{} was not deleted: {}", id, failure.getClass().getSimpleName());
            }
        });
    }

    /** Deletes the document of that {@code _id}, and waits until it is done. */
    public void delete(String id) {
        Gathered.result(gathered.add(id));
    }

    private List<Boolean> deleteAll(List<String> ids) {
        documents.deleteMany(Filters.in(Inserts.ID, ids));
        return Collections.nCopies(ids.size(), true);
    }
}
