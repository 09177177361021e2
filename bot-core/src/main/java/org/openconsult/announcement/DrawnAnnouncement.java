package org.openconsult.announcement;

import java.util.List;
import java.util.Set;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.Language;

/**
 * What people of one channel and one language get.
 *
 * @param spoken the language that they speak
 * @param said the one that it is in; another one where there are no words in theirs
 * @param messages as they would leave; more than one is more than can be sent
 * @param people how many of them there are
 */
public record DrawnAnnouncement(
        ChannelId channel, Language spoken, Language said, List<DrawnMessage> messages, long people) {
    /** How messages are carried of which each segment is paid for. */
    private static final Set<String> PAID = Set.of("GSM-7", "UCS-2");

    public DrawnAnnouncement {
        messages = List.copyOf(messages);
    }

    /** Of one message to one person. */
    public int segments() {
        return messages.stream().mapToInt(DrawnMessage::segments).sum();
    }

    /** Whether somebody pays for each segment. */
    public boolean isPaid() {
        return messages.stream().flatMap(message -> message.encoding().stream()).anyMatch(PAID::contains);
    }

    public boolean isTooLong() {
        return messages.size() > 1;
    }
}
