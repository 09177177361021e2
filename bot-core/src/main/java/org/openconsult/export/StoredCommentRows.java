package org.openconsult.export;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.export.DeskMarks.DuplicateGroup;
import org.openconsult.response.Answers;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;
import org.openconsult.theme.CodeBook;
import org.openconsult.theme.CodeBooks;
import org.openconsult.theme.Theme;

/**
 * Reads comments from storage, each with what its author said of themselves. Trials made in
 * the simulator beside real channels are left out.
 */
public final class StoredCommentRows implements CommentRows {
    private static final int BATCH = 500;

    private final Storage storage;
    private final Path scratch;

    /** Rows that are sorted in the system's folder for temporary files where memory is too small. */
    public StoredCommentRows(Storage storage) {
        this(storage, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * Rows of what is stored.
     *
     * @param scratch where what is sorted lies while somebody reads it, if it is more than some megabytes
     */
    public StoredCommentRows(Storage storage, Path scratch) {
        this.storage = storage;
        this.scratch = scratch;
    }

    @Override
    public void each(String consultationId, ExportFilter filter, Consumer<CommentRow> row) {
        Function<Document, DeskMarks> marks = marks(
                consultationId,
                CampaignSizes.count(storage, consultationId, scratch)::group,
                Answers.of(storage, consultationId));
        new ReceivedComments(storage, consultationId, filter.until(), scratch)
                .each(received -> handOver(
                        received.comment().document(),
                        received.author().map(StoredVersion::document),
                        filter,
                        marks,
                        row));
    }

    @Override
    public void newest(String consultationId, int count, Consumer<CommentRow> row) {
        Bson order = Sorts.descending(CommentDocuments.RECEIVED_AT, Versions.ID, Versions.VERSION);
        try (MongoCursor<StoredVersion> found = found(consultationId, order)) {
            var newest = new NewestOfEach<>(found, version -> version);
            List<Document> last = new ArrayList<>();
            while (newest.hasNext() && last.size() < count) {
                last.add(newest.next().document());
            }
            withoutGroups(consultationId, last, row);
        }
    }

    /**
     * Hands over the newest revision of those that are comments on the consultation and no trials, in the order of their
     * names. Without groups.
     */
    public void named(String consultationId, List<CommentId> names, Consumer<CommentRow> row) {
        Map<String, Document> newest = storage.versions(Storage.COMMENTS)
                .newestOf(names.stream().map(CommentId::value).toList());
        List<Document> found = names.stream()
                .flatMap(name -> Optional.ofNullable(newest.get(name.value())).stream())
                .filter(comment -> consultationId.equals(comment.getString(CommentDocuments.CONSULTATION)))
                .filter(comment -> !comment.getBoolean(CommentDocuments.TRIAL, false))
                .toList();
        withoutGroups(consultationId, found, some -> {
            if (some.latest()) {
                row.accept(some);
            }
        });
    }

    private void withoutGroups(String consultationId, List<Document> comments, Consumer<CommentRow> row) {
        Map<String, Document> authors = authors(comments);
        Function<Document, DeskMarks> marks =
                marks(consultationId, comment -> Optional.empty(), Answers.to(comments, storage, consultationId));
        comments.forEach(comment -> handOver(
                comment,
                Optional.ofNullable(authors.get(comment.getString(CommentDocuments.PARTICIPANT))),
                ExportFilter.ALL,
                marks,
                row));
    }

    private MongoCursor<StoredVersion> found(String consultationId, Bson order) {
        return storage.collection(Storage.COMMENTS)
                .withDocumentClass(RawBsonDocument.class)
                .find(ReceivedComments.wanted(consultationId, Optional.empty()))
                .sort(order)
                .batchSize(BATCH)
                .map(StoredVersion::of)
                .iterator();
    }

    private static void handOver(
            Document comment,
            Optional<Document> author,
            ExportFilter filter,
            Function<Document, DeskMarks> marks,
            Consumer<CommentRow> row) {
        StoredComment.rows(comment, author.orElseGet(Document::new), marks.apply(comment))
                .filter(filter::accepts)
                .forEach(row);
    }

    private Function<Document, DeskMarks> marks(
            String consultationId, Function<Document, Optional<DuplicateGroup>> groups, Answers answers) {
        CodeBook themes = CodeBooks.of(storage, consultationId);
        return comment -> new DeskMarks(
                CommentDocuments.masks(comment),
                themes.standFor(CommentDocuments.themes(comment)).stream()
                        .map(Theme::name)
                        .toList(),
                groups.apply(comment),
                answers.to(comment));
    }

    private Map<String, Document> authors(List<Document> batch) {
        Set<String> ids = batch.stream()
                .map(comment -> comment.getString(CommentDocuments.PARTICIPANT))
                .collect(Collectors.toSet());
        return storage.versions(Storage.PARTICIPANTS).newestOf(ids);
    }
}
