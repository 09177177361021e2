package org.openconsult.comment;

import java.util.List;
import java.util.Optional;

/**
 * What the record has of one comment, for whoever asks for it by its code. Holds none of its words.
 *
 * @param own whoever asks wrote it
 * @param stanceTaken its author has said where they stand
 * @param additions stand for the messages whose words were added to it
 * @param reason why it is hidden, if it is
 */
public record CommentCard(
        CommentId id,
        ReceiptCode receipt,
        boolean own,
        Subject subject,
        CommentStatus status,
        boolean stanceTaken,
        Optional<HidingReason> reason,
        List<CommentId> additions) {
    public CommentCard {
        additions = List.copyOf(additions);
    }

    /** Whether its author may still change it: what was taken back or erased stays so. */
    public boolean canBeChanged() {
        return status != CommentStatus.WITHDRAWN && status != CommentStatus.ERASED;
    }
}
