package org.openconsult.moderation;

import java.util.Map;
import org.bson.Document;
import org.openconsult.comment.CommentDocuments;

/** What of a comment's version the audit trail tells: none of its words, and of what is masked and noted how much it is. */
public final class CommentSummary {
    private CommentSummary() {}

    public static Map<String, Object> of(Document comment) {
        Document summary = new Document(
                        CommentDocuments.STATUS, CommentDocuments.word(CommentDocuments.status(comment)))
                .append(CommentDocuments.SUBJECT, comment.get(CommentDocuments.SUBJECT))
                .append(CommentDocuments.THEMES, CommentDocuments.themes(comment))
                .append(CommentDocuments.MASKS, CommentDocuments.masks(comment).size())
                .append(CommentDocuments.NOTES, DeskNote.documents(comment).size());
        CommentDocuments.hiding(comment)
                .ifPresent(hiding ->
                        summary.append(CommentDocuments.HIDDEN, hiding.reason().word()));
        CommentDocuments.campaign(comment).ifPresent(campaign -> summary.append(CommentDocuments.CAMPAIGN, campaign));
        return summary;
    }
}
