package org.openconsult.export;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.export.DeskMarks.DuplicateGroup;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;
import org.openconsult.theme.CodeBook;
import org.openconsult.theme.CodeBooks;
import org.openconsult.theme.Theme;

/**
 * Reads comments from storage, some hundreds at a time, each with what its author said of themselves. Trials made in
 * the simulator beside real channels are left out.
 */
public final class StoredCommentRows implements CommentRows {
    private static final int BATCH = 500;

    private final Storage storage;
    private final MongoCollection<Document> comments;
    private final MongoCollection<Document> participants;

    public StoredCommentRows(Storage storage) {
        this.storage = storage;
        this.comments = storage.collection(Storage.COMMENTS);
        this.participants = storage.collection(Storage.PARTICIPANTS);
    }

    @Override
    public void each(String consultationId, ExportFilter filter, Consumer<CommentRow> row) {
        CampaignSizes groups = CampaignSizes.count(storage, consultationId);
        Bson order = Sorts.ascending(CommentDocuments.RECEIVED_AT, Versions.ID, Versions.VERSION);
        try (var newest = new NewestOfEach(found(consultationId, filter, order))) {
            each(newest, filter, marks(consultationId, groups::group), row);
        }
    }

    @Override
    public void newest(String consultationId, int count, Consumer<CommentRow> row) {
        Bson order = Sorts.descending(CommentDocuments.RECEIVED_AT, Versions.ID, Versions.VERSION);
        try (var newest = new NewestOfEach(found(consultationId, ExportFilter.ALL, order))) {
            List<Document> last = new ArrayList<>();
            while (newest.hasNext() && last.size() < count) {
                last.add(newest.next());
            }
            handOver(last, ExportFilter.ALL, marks(consultationId, comment -> Optional.empty()), row);
        }
    }

    private MongoCursor<Document> found(String consultationId, ExportFilter filter, Bson order) {
        return comments.find(wanted(consultationId, filter))
                .sort(order)
                .batchSize(BATCH)
                .iterator();
    }

    private void each(
            Iterator<Document> newest,
            ExportFilter filter,
            Function<Document, DeskMarks> marks,
            Consumer<CommentRow> row) {
        List<Document> batch = new ArrayList<>(BATCH);
        while (newest.hasNext()) {
            batch.add(newest.next());
            if (batch.size() == BATCH || !newest.hasNext()) {
                handOver(batch, filter, marks, row);
                batch.clear();
            }
        }
    }

    private void handOver(
            List<Document> batch, ExportFilter filter, Function<Document, DeskMarks> marks, Consumer<CommentRow> row) {
        Map<String, Document> authors = authors(batch);
        batch.stream()
                .flatMap(comment -> StoredComment.rows(
                        comment,
                        authors.getOrDefault(comment.getString(CommentDocuments.PARTICIPANT), new Document()),
                        marks.apply(comment)))
                .filter(filter::accepts)
                .forEach(row);
    }

    private Function<Document, DeskMarks> marks(
            String consultationId, Function<Document, Optional<DuplicateGroup>> groups) {
        CodeBook themes = CodeBooks.of(storage, consultationId);
        return comment -> new DeskMarks(
                CommentDocuments.masks(comment),
                themes.standFor(CommentDocuments.themes(comment)).stream()
                        .map(Theme::name)
                        .toList(),
                groups.apply(comment));
    }

    private Map<String, Document> authors(List<Document> batch) {
        Set<String> ids = batch.stream()
                .map(comment -> comment.getString(CommentDocuments.PARTICIPANT))
                .collect(Collectors.toSet());
        return participants.find(Filters.in(Versions.ID, ids)).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(
                        author -> author.getString(Versions.ID), Function.identity(), NewestOfEach::newer));
    }

    /** The times narrow the search; all else is judged row by row, by the filter itself. */
    private static Bson wanted(String consultationId, ExportFilter filter) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(Filters.eq(CommentDocuments.CONSULTATION, consultationId));
        conditions.add(Filters.eq(CommentDocuments.TRIAL, false));
        filter.until().ifPresent(until -> conditions.add(Filters.lt(CommentDocuments.RECEIVED_AT, Date.from(until))));
        return Filters.and(conditions);
    }
}
