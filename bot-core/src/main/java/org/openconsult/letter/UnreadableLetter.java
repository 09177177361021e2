package org.openconsult.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.types.Binary;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.TransportId;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.outbox.Urgency;
import org.openconsult.participant.ParticipantId;

/**
 * A letter whose document is damaged. It is known by its name alone, so that it keeps nobody from the others, from writing
 * the next one, and from being erased.
 *
 * @param place the turn it stands after, where that can still be read
 * @param at when it was written, where that can still be read
 */
public record UnreadableLetter(ParticipantId to, long number, OptionalLong place, Optional<Instant> at)
        implements StoredLetter {
    private static final String NOBODY = "none";

    /** A message without words that no transport carries: it keeps the letter's own from being put there any more. */
    @Override
    public OutboxEntry entry(Binary sealedAddress) {
        return new OutboxEntry(
                id(),
                new ChannelId(NOBODY),
                new TransportId(NOBODY),
                "",
                place.orElse(0),
                index(),
                to,
                sealedAddress,
                new DrawnMessage("", List.of(), Optional.empty(), 1),
                Urgency.REPLY,
                at.orElse(Instant.EPOCH));
    }
}
