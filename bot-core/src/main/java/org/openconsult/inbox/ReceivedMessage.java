package org.openconsult.inbox;

import java.time.Instant;
import java.util.List;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.ChannelId;
import org.openconsult.participant.ParticipantId;

/**
 * A message as the record keeps it.
 *
 * @param turn its place among the messages of its conversation, from 1
 * @param text exactly as sent
 */
public record ReceivedMessage(
        TakenMessage taken,
        ChannelId channel,
        ParticipantId participant,
        long turn,
        String text,
        List<Attachment> attachments,
        Instant receivedAt,
        boolean trial) {

    /** Leaves out the words, so that they never reach a log by accident. */
    @Override
    public String toString() {
        return "ReceivedMessage[" + taken.id() + "]";
    }
}
