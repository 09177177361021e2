package org.openconsult.export;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
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
    private final Versions participants;

    public StoredCommentRows(Storage storage) {
        this.storage = storage;
        this.comments = storage.collection(Storage.COMMENTS);
        this.participants = storage.versions(Storage.PARTICIPANTS);
    }

    @Override
    public void each(String consultationId, ExportFilter filter, Consumer<CommentRow> row) {
        Function<Document, DeskMarks> marks =
                marks(consultationId, CampaignSizes.count(storage, consultationId)::group);
        new ReceivedComments(storage, consultationId, filter.until()).each(some -> handOver(some, filter, marks, row));
    }

    @Override
    public void newest(String consultationId, int count, Consumer<CommentRow> row) {
        Bson order = Sorts.descending(CommentDocuments.RECEIVED_AT, Versions.ID, Versions.VERSION);
        try (var newest = new NewestOfEach(found(consultationId, order))) {
            List<Document> last = new ArrayList<>();
            while (newest.hasNext() && last.size() < count) {
                last.add(newest.next());
            }
            handOver(last, ExportFilter.ALL, marks(consultationId, comment -> Optional.empty()), row);
        }
    }

    private MongoCursor<Document> found(String consultationId, Bson order) {
        return comments.find(Filters.and(
                        Filters.eq(CommentDocuments.CONSULTATION, consultationId),
                        Filters.eq(CommentDocuments.TRIAL, false)))
                .sort(order)
                .batchSize(BATCH)
                .iterator();
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
        return participants.newestOf(ids);
    }
}
