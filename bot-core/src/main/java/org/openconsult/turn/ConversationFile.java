package org.openconsult.turn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.openconsult.channel.ChannelId;
import org.openconsult.conversation.Conversation;
import org.openconsult.inbox.TakenMessage;
import org.openconsult.participant.ParticipantId;

/**
 * All that is kept of a talk with one person, in one document, so that one write stores a message, orders it among the
 * others, marks it as taken and commits what follows from it.
 *
 * @param id a keyed hash of channel and address
 * @param version of the stored document this was read from; 0 when there is none yet
 * @param sealedAddress where the person is reached, encrypted
 * @param turns how many were committed
 * @param recent the last messages that were taken, the newest last
 * @param pending the newest turn, while some of its effects may not have been applied
 */
record ConversationFile(
        String id,
        long version,
        ChannelId channel,
        boolean trial,
        Binary sealedAddress,
        ParticipantId participant,
        long turns,
        List<TakenMessage> recent,
        Conversation talk,
        Optional<CommittedTurn> pending) {

    /** Providers resend within minutes; what is older is looked up among all messages received. */
    static final int REMEMBERED = 64;

    /** The message among the last ones, under any of its possible ids. */
    Optional<TakenMessage> taken(Collection<String> candidates) {
        return recent.stream().filter(taken -> candidates.contains(taken.id())).findFirst();
    }

    /** Whether messages were taken that {@link #recent} no longer names. */
    boolean hasForgotten() {
        return turns > recent.size();
    }

    ConversationFile after(CommittedTurn turn, Conversation next) {
        List<TakenMessage> remembered = new ArrayList<>(recent);
        remembered.add(new TakenMessage(turn.message(), turn.said().size()));
        if (remembered.size() > REMEMBERED) {
            remembered.remove(0);
        }
        return new ConversationFile(
                id,
                version,
                channel,
                trial,
                sealedAddress,
                participant,
                turn.number(),
                List.copyOf(remembered),
                next,
                Optional.of(turn));
    }

    ConversationFile settled() {
        return new ConversationFile(
                id, version, channel, trial, sealedAddress, participant, turns, recent, talk, Optional.empty());
    }

    ConversationFile withVersion(long stored) {
        return new ConversationFile(
                id, stored, channel, trial, sealedAddress, participant, turns, recent, talk, pending);
    }
}
