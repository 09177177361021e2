package org.openconsult.index;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The comments and people in storage. But for the comparison of all, everything is asked for by {@code _id}. */
final class StoredRecord {
    private static final Logger LOG = LoggerFactory.getLogger(StoredRecord.class);
    private static final int BATCH = 1000;

    private final Storage storage;
    private final Versions comments;
    private final Versions people;
    private final Versions codeBooks;
    private final Versions responses;
    private final Function<String, PersonalDataMask> masks;

    /** @param masks of a consultation */
    StoredRecord(Storage storage, Function<String, PersonalDataMask> masks) {
        this.storage = storage;
        this.masks = masks;
        this.comments = storage.versions(Storage.COMMENTS);
        this.people = storage.versions(Storage.PARTICIPANTS);
        this.codeBooks = storage.versions(Storage.CODE_BOOKS);
        this.responses = storage.versions(Storage.RESPONSES);
    }

    Versions of(String collection) {
        return switch (collection) {
            case Storage.COMMENTS -> comments;
            case Storage.CODE_BOOKS -> codeBooks;
            case Storage.RESPONSES -> responses;
            default -> people;
        };
    }

    /** About how many versions of comments there are. */
    long size() {
        return storage.about(Storage.COMMENTS);
    }

    /** The names and versions of all versions in a collection, in no order. To be closed. */
    MongoCursor<Document> all(String collection) {
        MongoCollection<Document> versions = storage.collection(collection);
        return versions.find()
                .projection(Projections.include(Versions.ID, Versions.VERSION, CommentDocuments.TRIAL))
                .batchSize(BATCH)
                .iterator();
    }

    /** The newest states of comments, with what is known of their authors; trials are left out. */
    List<IndexedComment> newest(Collection<String> ids) {
        return withAuthors(comments.newestOf(ids).values(), Map.of());
    }

    /**
     * The same of versions that were read before.
     *
     * @param told versions of people that were just read, by their ids: no author among them is asked for, since whatever is newer
     *     is told of too
     */
    List<IndexedComment> withAuthors(Collection<Document> versions, Map<String, Document> told) {
        List<Document> counted = versions.stream()
                .filter(comment -> !IndexedComment.isTrial(comment))
                .toList();
        Map<String, Document> authors = new HashMap<>(told);
        authors.putAll(people.newestOf(authorsBeside(told.keySet(), counted)));
        Map<String, PersonalDataMask> known = new HashMap<>();
        return counted.stream()
                .flatMap(comment -> read(
                        comment,
                        authors.getOrDefault(comment.getString(CommentDocuments.PARTICIPANT), new Document()),
                        known.computeIfAbsent(comment.getString(CommentDocuments.CONSULTATION), masks))
                        .stream())
                .toList();
    }

    /** One that cannot be read must not keep all others from being found. */
    private static Optional<IndexedComment> read(Document comment, Document author, PersonalDataMask mask) {
        try {
            return Optional.of(IndexedComment.of(comment, author, mask));
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "The comment {} cannot be read and is not found ({}).",
                    comment.getString(Versions.ID),
                    unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Which of these comments are there. */
    Set<String> stored(Collection<CommentId> ids) {
        return comments
                .named(ids.stream().map(id -> Versions.name(id.value(), 1)).toList())
                .stream()
                .map(comment -> comment.getString(Versions.ID))
                .collect(Collectors.toSet());
    }

    private static Set<String> authorsBeside(Set<String> known, List<Document> comments) {
        return comments.stream()
                .map(comment -> comment.getString(CommentDocuments.PARTICIPANT))
                .filter(author -> !author.isEmpty() && !known.contains(author))
                .collect(Collectors.toSet());
    }
}
