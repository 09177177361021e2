package org.openconsult.export;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/**
 * The comments on one consultation that are no trials, in the order in which they were received and then of their ids, each as
 * its newest version. They are read by stretches of time: first the names of what came in one, then the comments by their names.
 * So neither a server that sorts in its memory nor a reader who takes long ever has more than a stretch open.
 */
final class ReceivedComments {
    /** Of a stretch, at most; they take some tens of megabytes, the server's part included. */
    private static final int MOST_NAMES = 100_000;

    /** What a server answers to an operator that it does not have. */
    private static final int NOT_IMPLEMENTED = 238;

    private static final int AT_ONCE = 500;
    private static final int NAMES_AT_ONCE = 5_000;
    private static final String FIRST = "first";
    private static final String LAST = "last";
    private static final String COUNT = "count";

    private final MongoCollection<Document> comments;
    private final Versions versions;
    private final Bson wanted;
    private final int mostNames;

    /** @param until only what was received before */
    ReceivedComments(Storage storage, String consultation, Optional<Instant> until) {
        this(storage, consultation, until, MOST_NAMES);
    }

    /** With stretches as short as a test wants them. */
    ReceivedComments(Storage storage, String consultation, Optional<Instant> until, int mostNames) {
        this.comments = storage.collection(Storage.COMMENTS);
        this.versions = storage.versions(Storage.COMMENTS);
        this.wanted = wanted(consultation, until);
        this.mostNames = mostNames;
    }

    private static Bson wanted(String consultation, Optional<Instant> until) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(Filters.eq(CommentDocuments.CONSULTATION, consultation));
        conditions.add(Filters.eq(CommentDocuments.TRIAL, false));
        until.ifPresent(end -> conditions.add(Filters.lt(CommentDocuments.RECEIVED_AT, Date.from(end))));
        return Filters.and(conditions);
    }

    /** The name of a comment's version. */
    private record Name(long receivedAt, String comment, long version) {
        static Name of(Document found) {
            String name = found.getString(Inserts.ID);
            int slash = name.lastIndexOf('/');
            return new Name(
                    millis(found, CommentDocuments.RECEIVED_AT),
                    name.substring(0, slash),
                    Long.parseLong(name.substring(slash + 1)));
        }

        Name newer(Name other) {
            return version > other.version ? this : other;
        }

        String whole() {
            return Versions.name(comment, version);
        }
    }

    private static long millis(Document document, String field) {
        return document.getDate(field).toInstant().toEpochMilli();
    }

    private static Date moment(long millis) {
        return Date.from(Instant.ofEpochMilli(millis));
    }

    /** Some comments at a time, several hundred at most. An exception of the consumer ends it. */
    void each(Consumer<List<Document>> some) {
        Document span = span();
        if (span == null) {
            return;
        }
        long next = millis(span, FIRST);
        long end = millis(span, LAST) + 1;
        long length = Math.max(
                1, (end - next) / (1 + 2 * span.get(COUNT, Number.class).longValue() / mostNames));
        while (next < end) {
            long last = Math.min(end, next + length);
            List<Name> names = names(next, last, length > 1 ? mostNames + 1 : 0);
            if (length > 1 && names.size() > mostNames) {
                length /= 2;
            } else {
                handOver(names, some);
                next = last;
                length = names.size() <= mostNames / 4 ? length * 2 : length;
            }
        }
    }

    /** When the first and the last came, and how many versions there are; nothing where there are none. */
    private @Nullable Document span() {
        try {
            return grouped();
        } catch (MongoCommandException refused) {
            if (refused.getErrorCode() == NOT_IMPLEMENTED) {
                return sorted();
            }
            throw refused;
        }
    }

    private @Nullable Document grouped() {
        return comments.aggregate(List.of(
                        Aggregates.match(wanted),
                        Aggregates.group(
                                null,
                                Accumulators.min(FIRST, "$" + CommentDocuments.RECEIVED_AT),
                                Accumulators.max(LAST, "$" + CommentDocuments.RECEIVED_AT),
                                Accumulators.sum(COUNT, 1))))
                .first();
    }

    /** For servers that find no least or greatest, like FerretDB's first; the embedded one would hold all that it sorts. */
    private @Nullable Document sorted() {
        Document first = edge(Sorts.ascending(CommentDocuments.RECEIVED_AT));
        Document last = edge(Sorts.descending(CommentDocuments.RECEIVED_AT));
        return first == null || last == null
                ? null
                : new Document(FIRST, first.getDate(CommentDocuments.RECEIVED_AT))
                        .append(LAST, last.getDate(CommentDocuments.RECEIVED_AT))
                        .append(COUNT, comments.countDocuments(wanted));
    }

    private @Nullable Document edge(Bson order) {
        return comments.find(wanted)
                .sort(order)
                .projection(Projections.include(CommentDocuments.RECEIVED_AT))
                .limit(1)
                .first();
    }

    /** @param most 0 for all */
    private List<Name> names(long from, long until, int most) {
        return comments.find(Filters.and(
                        wanted,
                        Filters.gte(CommentDocuments.RECEIVED_AT, moment(from)),
                        Filters.lt(CommentDocuments.RECEIVED_AT, moment(until))))
                .projection(Projections.include(CommentDocuments.RECEIVED_AT))
                .batchSize(NAMES_AT_ONCE)
                .limit(most)
                .map(Name::of)
                .into(new ArrayList<>());
    }

    private void handOver(List<Name> names, Consumer<List<Document>> some) {
        Map<String, Name> newest = new HashMap<>();
        names.forEach(name -> newest.merge(name.comment(), name, Name::newer));
        List<Name> inOrder = new ArrayList<>(newest.values());
        inOrder.sort(Comparator.comparingLong(Name::receivedAt).thenComparing(Name::comment));
        for (int from = 0; from < inOrder.size(); from += AT_ONCE) {
            some.accept(read(inOrder.subList(from, Math.min(inOrder.size(), from + AT_ONCE))));
        }
    }

    private List<Document> read(List<Name> names) {
        List<String> asked = names.stream().map(Name::whole).toList();
        Map<String, Document> found = versions.named(asked).stream()
                .collect(Collectors.toMap(document -> document.getString(Inserts.ID), Function.identity()));
        return asked.stream().map(found::get).toList();
    }
}
