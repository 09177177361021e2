package org.openconsult.storage;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * Inserts of documents that leave work to be done, each behind a note of that work, in one command and in this order: whatever a
 * crash leaves of the command, no document is there without its note. Those of several workers go together.
 */
public final class NotedInserts {
    /**
     * FerretDB 1 takes a hundred documents at a time, and goes on with the next hundred where it refused one: a document could be there
     * whose note was left out.
     */
    private static final int LARGEST_COMMAND = 50;

    /** A server does one after the other, and stops at the first that it refuses. */
    private static final InsertManyOptions IN_ORDER = new InsertManyOptions().ordered(true);

    private final MongoCollection<RawBsonDocument> documents;
    private final GatheredInserts inserts;
    private final Gathered<Noted, Supplier<Outcome>> gathered;

    /** What came of an insert. */
    public enum Outcome {
        /** Both are there. */
        DONE,
        /** The document is not there, as its {@code _id} is taken. Its note is, where it has one. */
        TAKEN,
        /** Neither is there: the note's {@code _id} is taken. */
        NOTE_TAKEN
    }

    private record Noted(Optional<RawBsonDocument> note, RawBsonDocument document) {
        Stream<RawBsonDocument> inOrder() {
            return Stream.concat(note.stream(), Stream.of(document));
        }

        int size() {
            return note.isPresent() ? 2 : 1;
        }
    }

    NotedInserts(MongoCollection<Document> documents, GatheredInserts inserts, Executor threads) {
        this.documents = documents.withDocumentClass(RawBsonDocument.class);
        this.inserts = inserts;
        this.gathered = new Gathered<>(threads, this::insertAll);
    }

    /**
     * Inserts a document with its own {@code _id}, and its note before it where there is one. What cannot be written as a document
     * fails with nothing inserted.
     */
    public Outcome insert(Optional<Document> note, Document document) {
        return gathered.perform(new Noted(note.map(inserts::written), inserts.written(document)))
                .get();
    }

    private List<Supplier<Outcome>> insertAll(List<Noted> some) {
        List<Supplier<Outcome>> outcomes = new ArrayList<>();
        while (outcomes.size() < some.size()) {
            int first = outcomes.size();
            int last = Math.min(some.size(), first + LARGEST_COMMAND);
            outcomes.addAll(insertUpToOneRefused(some.subList(first, last)));
        }
        return outcomes;
    }

    /** What came of the first ones: of all, or of those up to the first one that was refused. */
    private List<Supplier<Outcome>> insertUpToOneRefused(List<Noted> some) {
        try {
            documents.insertMany(some.stream().flatMap(Noted::inOrder).toList(), IN_ORDER);
            return Collections.nCopies(some.size(), () -> Outcome.DONE);
        } catch (MongoBulkWriteException refused) {
            if (refused.getWriteConcernError() != null
                    || refused.getWriteErrors().isEmpty()) {
                throw refused;
            }
            return upTo(refused.getWriteErrors().get(0), some);
        }
    }

    private static List<Supplier<Outcome>> upTo(BulkWriteError error, List<Noted> some) {
        List<Supplier<Outcome>> outcomes = new ArrayList<>();
        int next = 0;
        for (Noted noted : some) {
            next += noted.size();
            if (error.getIndex() < next) {
                boolean isDocument = error.getIndex() == next - 1;
                outcomes.add(refused(error, isDocument ? Outcome.TAKEN : Outcome.NOTE_TAKEN));
                return outcomes;
            }
            outcomes.add(() -> Outcome.DONE);
        }
        throw new IllegalStateException("The database refused what it was not given");
    }

    private static Supplier<Outcome> refused(BulkWriteError error, Outcome taken) {
        if (error.getCategory() == ErrorCategory.DUPLICATE_KEY) {
            return () -> taken;
        }
        // Its message can have words of the document in it.
        return () -> {
            throw new MongoException(error.getCode(), "A document could not be inserted");
        };
    }
}
