package org.openconsult.export;

import java.time.Instant;
import java.util.Optional;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.Assistance;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;

/**
 * One revision of one comment as it is stored, with nothing masked or left out.
 *
 * @param revision 1 for the comment as it first came
 * @param latest whether no later revision exists
 * @param phase where the consultation stood when this revision was received
 * @param late received after the consultation had closed
 * @param district one of the plan's ids
 * @param stakeholderType as the person chose it, like {@code civil_society}
 * @param session the id of the session that it was made in
 * @param place where that took place
 * @param assistance who entered it for those who said it; empty where the person wrote it
 * @param pseudonym the same for everything one person says, and tells nothing else
 * @param stanceSource how the stance is known, like {@code person}
 * @param text empty once it has been erased
 * @param statusReason why it is hidden, in one of few words
 * @param marks what coordinators made of it
 */
public record CommentRow(
        CommentId publicId,
        int revision,
        boolean latest,
        Instant receivedAt,
        Phase phase,
        boolean late,
        ChannelId channel,
        Optional<String> district,
        Optional<String> stakeholderType,
        Optional<String> session,
        Optional<String> place,
        Optional<Assistance> assistance,
        String pseudonym,
        Subject subject,
        Optional<Stance> stance,
        Optional<String> stanceSource,
        Language language,
        String text,
        CommentStatus status,
        Optional<String> statusReason,
        DeskMarks marks) {

    /** Names the comment only; what the person wrote stays out of logs. */
    @Override
    public String toString() {
        return "CommentRow[" + publicId + ", revision " + revision + "]";
    }
}
