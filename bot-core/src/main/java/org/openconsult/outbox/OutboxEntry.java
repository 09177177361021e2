package org.openconsult.outbox;

import java.time.Instant;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.participant.ParticipantId;

/**
 * A message to a person.
 *
 * @param answersTo the message it answers
 * @param index its place among the answers to that message, from 0
 */
public record OutboxEntry(
        String answersTo,
        int index,
        ChannelId channel,
        ParticipantId participant,
        DrawnMessage message,
        Instant createdAt) {

    static String id(String answersTo, int index) {
        return answersTo + "-" + index;
    }
}
