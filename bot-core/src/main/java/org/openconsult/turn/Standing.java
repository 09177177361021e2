package org.openconsult.turn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.bson.types.Binary;
import org.openconsult.channel.ChannelId;
import org.openconsult.conversation.Conversation;
import org.openconsult.participant.ParticipantId;

/**
 * Where a talk with one person stands after its newest turn.
 *
 * @param id a keyed hash of channel and address
 * @param turns how many were committed
 * @param sealedAddress where the person is reached, encrypted; empty once they were erased
 * @param participant who writes next
 * @param recent the ids of the last messages that were taken, the newest last
 * @param pending the newest turn, unless there is none or its effects are known to be applied
 */
record Standing(
        String id,
        long turns,
        ChannelId channel,
        boolean trial,
        Binary sealedAddress,
        ParticipantId participant,
        List<String> recent,
        Conversation talk,
        Optional<CommittedTurn> pending) {

    /** Where nobody is reached. */
    static final Binary NOWHERE = new Binary(new byte[0]);

    /** Providers resend within minutes; what is older is looked up by its name. */
    static final int REMEMBERED = 32;

    /** The turn that took a message, under any of the message's possible ids, if it is among the last ones. */
    OptionalLong turnOf(Collection<String> candidates) {
        return IntStream.range(0, recent.size())
                .filter(place -> candidates.contains(recent.get(place)))
                .mapToLong(place -> turns - recent.size() + 1 + place)
                .findFirst();
    }

    /** Whether messages were taken that {@link #recent} no longer names. */
    boolean hasForgotten() {
        return turns > recent.size();
    }

    /** The message that {@link #recent} will not name any more after one more turn. */
    Optional<String> nextForgotten() {
        return recent.size() < REMEMBERED ? Optional.empty() : Optional.of(recent.get(0));
    }

    /** The turn that {@link #nextForgotten} was taken in. */
    long nextForgottenTurn() {
        return turns - REMEMBERED + 1;
    }

    /** The same, with all effects applied. */
    Standing settled() {
        boolean forgotten = pending.filter(CommittedTurn::forgets).isPresent();
        Binary address = forgotten ? NOWHERE : sealedAddress;
        return new Standing(id, turns, channel, trial, address, participant, recent, talk, Optional.empty());
    }

    /** The same person's talk, reached there from now on: whoever was erased has no address until they write again. */
    Standing reachedAt(Binary address) {
        return new Standing(id, turns, channel, trial, address, participant, recent, talk, pending);
    }

    /** Whether it is known where the person is reached. */
    boolean hasAddress() {
        return sealedAddress.length() > 0;
    }

    Standing after(CommittedTurn turn, Conversation next) {
        List<String> remembered = new ArrayList<>(recent);
        nextForgotten().ifPresent(forgotten -> remembered.remove(0));
        remembered.add(turn.message());
        return new Standing(
                id,
                turn.number(),
                channel,
                trial,
                sealedAddress,
                turn.successor().orElse(participant),
                List.copyOf(remembered),
                next,
                Optional.of(turn));
    }
}
