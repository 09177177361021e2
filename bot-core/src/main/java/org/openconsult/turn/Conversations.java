package org.openconsult.turn;

import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.openconsult.channel.Address;
import org.openconsult.channel.InboundMessage;
import org.openconsult.conversation.Conversation;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.TalkName;

/** Finds the conversation that a message belongs to, or opens it. */
final class Conversations {
    private final TurnLog turns;
    private final Fingerprints fingerprints;
    private final AddressSeal seal;

    Conversations(TurnLog turns, Fingerprints fingerprints, AddressSeal seal) {
        this.turns = turns;
        this.fingerprints = fingerprints;
        this.seal = seal;
    }

    /** The stored conversation under any key that was ever in use, or a new one that is not stored yet. */
    Standing of(InboundMessage message) {
        List<String> candidates =
                fingerprints.candidates(TalkName.PURPOSE, TalkName.of(message.from(), message.trial()));
        return candidates.stream()
                .map(turns::standing)
                .flatMap(Optional::stream)
                .findFirst()
                .map(standing -> standing.hasAddress() ? standing : standing.reachedAt(sealed(message.from())))
                .orElseGet(() -> opened(candidates.get(0), message));
    }

    /** Somebody else who writes from the same address, after so many turns. */
    ParticipantId another(Standing standing) {
        return new ParticipantId(fingerprints.of("participant", standing.id() + "/" + standing.turns()));
    }

    private Binary sealed(Address address) {
        return new Binary(seal.seal(address));
    }

    private Standing opened(String id, InboundMessage message) {
        return new Standing(
                id,
                0,
                message.from().channel(),
                message.trial(),
                sealed(message.from()),
                new ParticipantId(fingerprints.of("participant", id)),
                List.of(),
                Conversation.fresh(),
                Optional.empty());
    }
}
