package org.openconsult.turn;

import java.time.Instant;
import java.util.List;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.Phase;
import org.openconsult.conversation.Fact;
import org.openconsult.participant.ParticipantId;

/**
 * All that one message made happen, as it stands in the conversation until every effect has been applied. Applying it
 * again changes nothing.
 *
 * @param number counts the conversation's turns from 1, in the order in which their messages were stored
 * @param message the id of the message that was taken
 * @param text its words
 * @param at when the turn was taken
 * @param consultation what the person was talking about
 * @param said the answer
 */
record CommittedTurn(
        long number,
        String message,
        ChannelId channel,
        ParticipantId participant,
        String text,
        List<Attachment> attachments,
        Instant receivedAt,
        Instant at,
        boolean trial,
        String consultation,
        Phase phase,
        List<Fact> facts,
        List<DrawnMessage> said) {

    /** The comment that this turn's message makes, if it makes one. */
    static CommentId commentOf(String message) {
        return new CommentId(message.substring(0, 16));
    }

    @Override
    public String toString() {
        return "CommittedTurn[" + number + ", " + message + "]";
    }
}
