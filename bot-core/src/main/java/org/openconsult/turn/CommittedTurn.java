package org.openconsult.turn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.TransportId;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.Phase;
import org.openconsult.conversation.Fact;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.Versions;

/**
 * One message, and all that it made happen. Applying it again changes nothing.
 *
 * @param conversation the id of the conversation it belongs to
 * @param number counts the conversation's turns from 1, in the order in which their messages were stored
 * @param message the id of the message that was taken
 * @param transport who brought it
 * @param sealedAddress where the person is reached, encrypted; empty once they were erased
 * @param participant who wrote it
 * @param successor who writes from the next turn on, where that is somebody else
 * @param text its words
 * @param waited it waited on disk or with its provider, so what came later may have been taken before it
 * @param at when the turn was taken
 * @param consultation what the person was talking about
 * @param said the answer
 */
record CommittedTurn(
        String conversation,
        long number,
        String message,
        ChannelId channel,
        TransportId transport,
        Binary sealedAddress,
        ParticipantId participant,
        Optional<ParticipantId> successor,
        String text,
        List<Attachment> attachments,
        Instant receivedAt,
        boolean waited,
        Instant at,
        boolean trial,
        String consultation,
        Phase phase,
        List<Fact> facts,
        List<DrawnMessage> said,
        AnswerWay answerWay) {

    /** The name it is stored under, which names its effects too. */
    String name() {
        return Versions.name(conversation, number);
    }

    /** Whether anything outside the conversation follows from it. */
    boolean hasEffects() {
        return number == 1 || !facts.isEmpty() || isSent();
    }

    /** Whether the answer goes out by a sending of its own. */
    boolean isSent() {
        return answerWay == AnswerWay.BY_SENDING && !said.isEmpty();
    }

    /** Whether all that is known of whoever wrote it is to be erased. */
    boolean forgets() {
        return facts.contains(new Fact.Forgotten());
    }

    /** Whether whoever wrote it was erased since. */
    boolean isErased() {
        return sealedAddress.length() == 0;
    }

    /** The comments that it made or changed. */
    List<CommentId> commentsTouched() {
        return facts.stream()
                .filter(Fact.CommentFact.class::isInstance)
                .map(fact -> ((Fact.CommentFact) fact).comment())
                .distinct()
                .toList();
    }

    /** The comments that it made. */
    Stream<CommentId> commentsMade() {
        return facts.stream().filter(Fact.CommentMade.class::isInstance).map(fact -> ((Fact.CommentMade) fact)
                .comment());
    }

    /** The comment that this turn's message makes, if it makes one. */
    static CommentId commentOf(String message) {
        return new CommentId(message.substring(0, 16));
    }

    @Override
    public String toString() {
        return "CommittedTurn[" + name() + "]";
    }
}
