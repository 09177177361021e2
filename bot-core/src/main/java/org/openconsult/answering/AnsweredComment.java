package org.openconsult.answering;

import org.bson.Document;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Subject;
import org.openconsult.response.Answer;
import org.openconsult.storage.Versions;

/** A comment that is published, with what answers it; none of its words. */
public record AnsweredComment(CommentId id, ReceiptCode receipt, Subject subject, Answer answer) {
    static AnsweredComment of(Document comment, Answer answer) {
        return new AnsweredComment(
                new CommentId(comment.getString(Versions.ID)),
                new ReceiptCode(comment.getString(CommentDocuments.RECEIPT)),
                CommentDocuments.subject(comment),
                answer);
    }

    Told told() {
        return Told.of(id, answer);
    }
}
