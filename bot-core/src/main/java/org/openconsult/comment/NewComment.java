package org.openconsult.comment;

import java.time.Instant;
import org.openconsult.channel.ChannelId;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;
import org.openconsult.participant.ParticipantId;

/**
 * A comment as it came in.
 *
 * @param turn the turn of its conversation that made it
 * @param text exactly the person's words
 * @param trial made in the simulator beside real channels: left out of counts and exports
 */
public record NewComment(
        CommentId id,
        long turn,
        ReceiptCode receipt,
        String consultation,
        ParticipantId participant,
        ChannelId channel,
        Instant receivedAt,
        Phase phase,
        Subject subject,
        String text,
        Language language,
        boolean trial) {

    /** Leaves out the words, so that they never reach a log by accident. */
    @Override
    public String toString() {
        return "NewComment[" + id + "]";
    }
}
