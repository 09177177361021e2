package org.openconsult.storage;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;

/**
 * Inserts of documents with their own {@code _id}, those of several workers together. Each is as durable when it is done as
 * one by itself, and one whose {@code _id} is taken hinders no other.
 */
public final class GatheredInserts {
    private static final InsertManyOptions EACH_BY_ITSELF = new InsertManyOptions().ordered(false);

    /** @see <a href="https://www.mongodb.com/docs/manual/reference/limits/#mongodb-limit-BSON-Document-Size">MongoDB's limit</a> */
    private static final int LARGEST = 16 * 1024 * 1024;

    private final MongoCollection<RawBsonDocument> documents;
    private final Codec<Document> codec;
    private final Gathered<RawBsonDocument, BooleanSupplier> gathered;

    GatheredInserts(MongoCollection<Document> documents, Executor threads) {
        this.documents = documents.withDocumentClass(RawBsonDocument.class);
        this.codec = documents.getCodecRegistry().get(Document.class);
        this.gathered = new Gathered<>(threads, this::insertAll);
    }

    /** Begins to insert a document; what cannot be written as one fails here, and nobody else's insert. */
    public Insertion begin(Document document) {
        return new Insertion(gathered.add(written(document)));
    }

    /** The same a moment later, with all that comes until then: for what nobody waits for. */
    Insertion beginSoon(Document document) {
        return new Insertion(gathered.addForSoon(written(document)));
    }

    /** Inserts what waits, by the asking thread. */
    void hurry() {
        gathered.hurry();
    }

    /** A document as it is sent; what cannot be written as one fails here. */
    RawBsonDocument written(Document document) {
        RawBsonDocument written = new RawBsonDocument(document, codec);
        if (written.getByteBuffer().remaining() > LARGEST) {
            throw new BsonMaximumSizeExceededException("A document is larger than a database keeps");
        }
        return written;
    }

    /**
     * Inserts a document with its own {@code _id}.
     *
     * @return false, with nothing changed, when that {@code _id} is taken
     */
    public boolean insert(Document document) {
        return insert(written(document));
    }

    /** The same of one that is {@link #written} already. */
    boolean insert(RawBsonDocument written) {
        return gathered.perform(written).getAsBoolean();
    }

    private List<BooleanSupplier> insertAll(List<RawBsonDocument> some) {
        try {
            documents.insertMany(some, EACH_BY_ITSELF);
            return Collections.nCopies(some.size(), () -> true);
        } catch (MongoBulkWriteException refused) {
            if (refused.getWriteConcernError() != null) {
                throw refused;
            }
            Map<Integer, BulkWriteError> errors = refused.getWriteErrors().stream()
                    .collect(Collectors.toMap(BulkWriteError::getIndex, Function.identity()));
            return IntStream.range(0, some.size())
                    .mapToObj(place -> outcome(errors, place))
                    .toList();
        }
    }

    private static BooleanSupplier outcome(Map<Integer, BulkWriteError> errors, int place) {
        BulkWriteError error = errors.get(place);
        if (error == null) {
            return () -> true;
        }
        if (error.getCategory() == ErrorCategory.DUPLICATE_KEY) {
            return () -> false;
        }
        // Its message can have words of the document in it.
        return () -> {
            throw new MongoException(error.getCode(), "A document could not be inserted");
        };
    }
}
