package org.openconsult.storage;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;

/**
 * Documents that several workers change without transactions. Each carries a version, and a change takes effect only on
 * the version it was made from; each carries the turn that last changed it, and an older turn changes nothing. So a
 * worker that slept can repeat all it meant to do and undo nothing.
 *
 * <p>Every filter is the whole key of a unique index ({@code _id}, or {@code _id} with the version), so that the cost
 * does not grow with the data on any compatible server. (An {@code $and} of the two would not be recognised as that key
 * by the embedded one.)
 */
public final class VersionedDocuments {
    public static final String ID = "_id";
    public static final String VERSION = "version";
    /** The turn of the conversation that last changed a document. */
    public static final String TURN = "turn";

    private final MongoCollection<Document> documents;

    VersionedDocuments(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    public Optional<Document> find(String id) {
        return Optional.ofNullable(documents.find(Filters.eq(ID, id)).first());
    }

    /**
     * Stores a document that must not be there yet, as its first version.
     *
     * @return false, with nothing changed, when one is there already, even a tombstone
     */
    public boolean create(Document document) {
        return insert(documents, document.append(VERSION, 1L));
    }

    /**
     * Replaces a document whose version is the one given.
     *
     * @return false, with nothing changed, when it has another version by now
     */
    public boolean replace(Document document, long seenVersion) {
        document.put(VERSION, seenVersion + 1);
        return documents
                        .replaceOne(new Document(ID, document.getString(ID)).append(VERSION, seenVersion), document)
                        .getMatchedCount()
                == 1;
    }

    /** Changes a document as part of a turn; does nothing when that turn, or a later one, has changed it before. */
    public void change(String id, long turn, UnaryOperator<Document> change) {
        boolean done = false;
        while (!done) {
            Optional<Document> seen = find(id).filter(document -> document.getLong(TURN) < turn);
            done = seen.isEmpty()
                    || replace(
                            change.apply(new Document(seen.get())).append(TURN, turn),
                            seen.get().getLong(VERSION));
        }
    }

    /**
     * Inserts a document with its own {@code _id}.
     *
     * @return false when that {@code _id} is taken
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
}
