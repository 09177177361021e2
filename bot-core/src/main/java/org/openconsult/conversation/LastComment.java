package org.openconsult.conversation;

import java.time.Instant;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Subject;

/**
 * The comment that what comes next may add to, move or take back. Its words are not here.
 *
 * @param lastWords when the last words on it were sent
 * @param stanceTaken the person has said where they stand
 * @param additions how often words were added to it
 * @param lastLength how long the message was that brought the last words, in UTF-16 units
 */
public record LastComment(
        CommentId id,
        ReceiptCode receipt,
        Subject subject,
        Instant lastWords,
        boolean stanceTaken,
        int additions,
        int lastLength) {

    public LastComment about(Subject newSubject) {
        return new LastComment(id, receipt, newSubject, lastWords, stanceTaken, additions, lastLength);
    }

    /** More words were added, by a message of that length. */
    public LastComment addedToAt(Instant when, int length) {
        return new LastComment(id, receipt, subject, when, stanceTaken, additions + 1, length);
    }

    /** A message went on where the one before was cut: no addition of the person's. */
    public LastComment wentOnAt(Instant when, int length) {
        return new LastComment(id, receipt, subject, when, stanceTaken, additions, length);
    }

    public LastComment withStanceTaken() {
        return new LastComment(id, receipt, subject, lastWords, true, additions, lastLength);
    }
}
