package org.openconsult.storage;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import org.bson.Document;

/**
 * Documents that are written once, under a name of their own. Every filter is {@code _id} alone: what MongoDB and the
 * embedded database find without searching, however much they hold.
 */
public final class Inserts {
    public static final String ID = "_id";

    private Inserts() {}

    /**
     * Inserts a document with its own {@code _id}.
     *
     * @return false, with nothing changed, when that {@code _id} is taken
     */
    public static boolean insert(MongoCollection<Document> documents, Document document) {
        try {
            documents.insertOne(document);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    public static Optional<Document> find(MongoCollection<Document> documents, String id) {
        return Optional.ofNullable(documents.find(Filters.eq(ID, id)).first());
    }

    /** Whether this call was the one that took it away. */
    public static boolean delete(MongoCollection<Document> documents, String id) {
        return documents.deleteOne(Filters.eq(ID, id)).getDeletedCount() == 1;
    }
}
