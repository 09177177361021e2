package org.openconsult.export;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.disk.sort.DiskSort;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/**
 * The comments on one consultation that are no trials, in the order in which they were received and then of their ids, each as its
 * newest version and with what its author said of themselves.
 *
 * <p>Comments and authors are read once, as the database has them, and put in order here: asking a database for an order, or for each
 * thing by its name, costs many times as much as reading it all, and some hold in memory what they sort.
 */
final class ReceivedComments {
    /** Of one sort, in bytes; three run at most. */
    static final long MEMORY = 16 << 20;

    static final int AT_ONCE = 1_000;

    private final Storage storage;
    private final Bson wanted;
    private final Path scratch;
    private final long memory;

    /**
     * Reads nothing yet.
     *
     * @param until only what was received before
     * @param scratch where files lie while more is sorted than memory should hold
     */
    ReceivedComments(Storage storage, String consultation, Optional<Instant> until, Path scratch) {
        this(storage, consultation, until, scratch, MEMORY);
    }

    /** With as little memory as a test wants. */
    ReceivedComments(Storage storage, String consultation, Optional<Instant> until, Path scratch, long memory) {
        this.storage = storage;
        this.wanted = wanted(consultation, until);
        this.scratch = scratch;
        this.memory = memory;
    }

    static Bson wanted(String consultation, Optional<Instant> until) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(Filters.eq(CommentDocuments.CONSULTATION, consultation));
        conditions.add(Filters.eq(CommentDocuments.TRIAL, false));
        until.ifPresent(end -> conditions.add(Filters.lt(CommentDocuments.RECEIVED_AT, Date.from(end))));
        return Filters.and(conditions);
    }

    /** One after the other. An exception of the consumer ends it. */
    void each(Consumer<ReceivedComment> comment) {
        try (var inOrder = new DiskSort<>(scratch, ReceivedComment.BY_RECEIPT, ReceivedComment.FORM, memory)) {
            withAuthors(inOrder);
            new NewestOfEach<>(inOrder.sorted(), ReceivedComment::comment).forEachRemaining(comment);
        }
    }

    private void withAuthors(DiskSort<ReceivedComment> target) {
        try (var byParticipant =
                new DiskSort<>(scratch, ReceivedComment.BY_PARTICIPANT, ReceivedComment.FORM, memory)) {
            read(byParticipant);
            // Only now: whoever comments for the first time is stored before the comment is.
            try (var authors = new NewestVersions(participants(), scratch, memory)) {
                Authors known = new Authors(authors.newest());
                byParticipant
                        .sorted()
                        .forEachRemaining(comment -> target.add(comment.by(known.of(comment.participant()))));
            }
        }
    }

    /** Versions of one comment that come one after the other are one at once. */
    private void read(DiskSort<ReceivedComment> target) {
        try (MongoCursor<ReceivedComment> versions = storage.collection(Storage.COMMENTS)
                .withDocumentClass(RawBsonDocument.class)
                .find(wanted)
                .batchSize(AT_ONCE)
                .map(ReceivedComment::of)
                .iterator()) {
            new NewestOfEach<>(versions, ReceivedComment::comment).forEachRemaining(target::add);
        }
    }

    private FindIterable<RawBsonDocument> participants() {
        return storage.collection(Storage.PARTICIPANTS)
                .withDocumentClass(RawBsonDocument.class)
                .find()
                .projection(Projections.include(
                        Versions.ID,
                        Versions.VERSION,
                        Participants.PSEUDONYM,
                        Participants.DISTRICT,
                        Participants.STAKEHOLDER_TYPE));
    }

    /** Goes through authors and comments side by side, both in the order of the authors' ids. */
    private static final class Authors {
        private final Iterator<StoredVersion> rest;
        private Optional<StoredVersion> current;

        Authors(Iterator<StoredVersion> inOrder) {
            this.rest = inOrder;
            this.current = next();
        }

        private Optional<StoredVersion> next() {
            return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
        }

        /** Only for ids in their order. */
        Optional<StoredVersion> of(String id) {
            while (current.isPresent() && current.get().id().compareTo(id) < 0) {
                current = next();
            }
            return current.filter(author -> author.id().equals(id));
        }
    }
}
