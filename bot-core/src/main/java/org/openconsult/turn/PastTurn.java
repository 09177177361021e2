package org.openconsult.turn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.TransportId;
import org.openconsult.comment.CommentId;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.Versions;

/**
 * One message of a talk and what was said to it, for whoever reads the talk later.
 *
 * @param conversation names the talk
 * @param number counts the talk's turns from 1
 * @param person who wrote
 * @param successor who writes from the next turn on, where that is somebody else
 * @param transport who brought it
 * @param sealedAddress where the person was reached, encrypted; empty once somebody who wrote from there was erased
 * @param text the person's words, whole and not masked
 * @param at when it was taken; what waited somewhere was received before
 * @param trial it was sent from the simulator beside real channels
 * @param comments those that it made or changed
 */
public record PastTurn(
        String conversation,
        long number,
        ParticipantId person,
        Optional<ParticipantId> successor,
        ChannelId channel,
        TransportId transport,
        Binary sealedAddress,
        String text,
        List<Attachment> attachments,
        Instant receivedAt,
        Instant at,
        boolean trial,
        String consultation,
        List<CommentId> comments,
        List<DrawnMessage> said,
        AnswerWay answerWay) {

    static PastTurn of(CommittedTurn turn) {
        return new PastTurn(
                turn.conversation(),
                turn.number(),
                turn.participant(),
                turn.successor(),
                turn.channel(),
                turn.transport(),
                turn.sealedAddress(),
                turn.text(),
                turn.attachments(),
                turn.receivedAt(),
                turn.at(),
                turn.trial(),
                turn.consultation(),
                turn.commentsTouched(),
                turn.said(),
                turn.answerWay());
    }

    /** What an answer is known by to whoever delivers it. */
    public String answer(int index) {
        return OutboxEntry.id(Versions.name(conversation, number), index);
    }

    /** Leaves out what was said. */
    @Override
    public String toString() {
        return "PastTurn[" + Versions.name(conversation, number) + "]";
    }
}
