package org.openconsult.storage;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import org.bson.Document;

/** Deletes of one document each, those of several workers together. */
public final class GatheredDeletes {

    private static final BulkWriteOptions EACH_BY_ITSELF = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> documents;
    private final Gathered<String, Boolean> gathered;

    GatheredDeletes(MongoCollection<Document> documents, Executor threads) {
        this.documents = documents;
        this.gathered = new Gathered<>(threads, this::deleteAll);
    }

    /** Deletes the document of that {@code _id}, and waits until it is done. */
    public void delete(String id) {
        gathered.perform(id);
    }

    private List<Boolean> deleteAll(List<String> ids) {
        // Each by itself: the driver does not repeat what may delete many.
        documents.bulkWrite(
                ids.stream()
                        .map(id -> new DeleteOneModel<Document>(Filters.eq(Inserts.ID, id)))
                        .toList(),
                EACH_BY_ITSELF);
        return Collections.nCopies(ids.size(), true);
    }
}
