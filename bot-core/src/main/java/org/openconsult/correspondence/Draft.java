package org.openconsult.correspondence;

import java.util.List;
import org.openconsult.channel.DrawnMessage;

/**
 * What somebody would get if it was sent now.
 *
 * @param words the coordinator's, ready to be sent
 * @param characters how many these are
 * @param messages as they would leave
 * @param isLong it is more than people read at once on their channel: on SMS, more than two segments
 */
public record Draft(String words, int characters, List<DrawnMessage> messages, boolean isLong) {
    public Draft {
        messages = List.copyOf(messages);
    }

    /** How many messages somebody pays for. */
    public int segments() {
        return messages.stream().mapToInt(DrawnMessage::segments).sum();
    }

    /** Leaves out the words. */
    @Override
    public String toString() {
        return "Draft[" + characters + " characters]";
    }
}
