package org.openconsult.channel;

import java.util.List;
import java.util.Optional;

/**
 * A message as it leaves for one channel.
 *
 * @param text what the person reads
 * @param choices what can be tapped or typed next; on a channel without buttons they stand in the text too
 * @param encoding how it is carried where that costs money: {@code GSM-7} or {@code UCS-2}
 * @param segments how many messages the person or we pay for; 1 where that means nothing
 */
public record DrawnMessage(String text, List<DrawnChoice> choices, Optional<String> encoding, int segments) {
    public DrawnMessage {
        choices = List.copyOf(choices);
    }

    @Override
    public String toString() {
        return "DrawnMessage[" + segments + " segments]";
    }
}
