package org.openconsult.outbox;

import java.time.Instant;
import java.util.Optional;
import org.bson.types.Binary;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.TransportId;
import org.openconsult.participant.ParticipantId;

/**
 * A message to a person that goes out by a sending of its own. It never changes.
 *
 * @param id the same whenever the same message is put here again
 * @param transport who is to carry it
 * @param conversation the id of the conversation it belongs to: its messages go out in order
 * @param place the turn it answers, for that order
 * @param index its place among the answers of that turn, from 0
 * @param sealedAddress where the person is reached, encrypted
 * @param mailing the id of the mailing that it belongs to, where many people get the like of it
 */
public record OutboxEntry(
        String id,
        ChannelId channel,
        TransportId transport,
        String conversation,
        long place,
        int index,
        ParticipantId participant,
        Binary sealedAddress,
        DrawnMessage message,
        Urgency urgency,
        Instant createdAt,
        Optional<String> mailing) {

    /** One that is for one person alone. */
    public OutboxEntry(
            String id,
            ChannelId channel,
            TransportId transport,
            String conversation,
            long place,
            int index,
            ParticipantId participant,
            Binary sealedAddress,
            DrawnMessage message,
            Urgency urgency,
            Instant createdAt) {
        this(
                id,
                channel,
                transport,
                conversation,
                place,
                index,
                participant,
                sealedAddress,
                message,
                urgency,
                createdAt,
                Optional.empty());
    }

    /** Whether the person was erased, and with them where they are reached. */
    public boolean isErased() {
        return sealedAddress.length() == 0;
    }

    /** The id of an answer: the turn's name and the place among its answers, from 0. */
    public static String id(String turn, int index) {
        return OutgoingMessage.id(turn, index);
    }

    /** The id of the answer before one of the same turn. */
    static String idBefore(String id, int index) {
        return id(id.substring(0, id.lastIndexOf('-')), index - 1);
    }

    /** Leaves out address and words, so that they never reach a log by accident. */
    @Override
    public String toString() {
        return "OutboxEntry[" + id + "]";
    }
}
