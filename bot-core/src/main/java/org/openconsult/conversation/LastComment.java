package org.openconsult.conversation;

import java.time.Instant;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Subject;

/**
 * The comment that what comes next may add to, move or take back. Its words are not here.
 *
 * @param lastWords when words on it last came
 * @param stanceTaken the person has said where they stand
 * @param additions how often words were added to it
 */
public record LastComment(
        CommentId id, ReceiptCode receipt, Subject subject, Instant lastWords, boolean stanceTaken, int additions) {

    public LastComment about(Subject newSubject) {
        return new LastComment(id, receipt, newSubject, lastWords, stanceTaken, additions);
    }

    public LastComment addedToAt(Instant when) {
        return new LastComment(id, receipt, subject, when, stanceTaken, additions + 1);
    }

    public LastComment withStanceTaken() {
        return new LastComment(id, receipt, subject, lastWords, true, additions);
    }
}
