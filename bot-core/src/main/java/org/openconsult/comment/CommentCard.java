package org.openconsult.comment;

import java.util.Optional;

/**
 * What the record has of one comment, for whoever asks for it by its code. Holds none of its words.
 *
 * @param own whoever asks wrote it
 * @param stanceTaken its author has said where they stand
 * @param reason why it is not published, where a coordinator has said so
 */
public record CommentCard(
        CommentId id,
        ReceiptCode receipt,
        boolean own,
        Subject subject,
        CommentStatus status,
        boolean stanceTaken,
        Optional<String> reason) {

    /** Whether its author may still change it: what was taken back or erased stays so. */
    public boolean canBeChanged() {
        return status != CommentStatus.WITHDRAWN && status != CommentStatus.ERASED;
    }
}
