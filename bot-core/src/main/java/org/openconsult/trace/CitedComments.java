package org.openconsult.trace;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Receipts;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** Finds the comments that somebody cites, and what has become of them since. */
public final class CitedComments {
    private final Versions comments;
    private final Receipts receipts;

    public CitedComments(Storage storage, Receipts receipts) {
        this.comments = storage.versions(Storage.COMMENTS);
        this.receipts = receipts;
    }

    /**
     * The comment that was named.
     *
     * @param typed its receipt code, as people type it, or its public id
     */
    public Optional<CommentId> find(String consultation, String typed) {
        return ReceiptCode.read(typed)
                .flatMap(receipts::holder)
                .filter(id -> isThere(consultation, id))
                .or(() -> Optional.of(new CommentId(typed.strip())).filter(id -> isThere(consultation, id)));
    }

    private boolean isThere(String consultation, CommentId id) {
        return comments.find(id.value(), 1)
                .filter(comment -> consultation.equals(comment.getString(CommentDocuments.CONSULTATION)))
                .isPresent();
    }

    /** How each stands now, in the order given; those that are not there any more count as erased. */
    public Map<CommentId, CommentStatus> standing(Collection<CommentId> cited) {
        Map<String, Document> newest =
                comments.newestOf(cited.stream().map(CommentId::value).toList());
        Map<CommentId, CommentStatus> standing = new LinkedHashMap<>();
        cited.forEach(id -> standing.put(
                id,
                Optional.ofNullable(newest.get(id.value()))
                        .map(CommentDocuments::status)
                        .orElse(CommentStatus.ERASED)));
        return standing;
    }
}
