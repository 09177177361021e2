package org.openconsult.inbox;

import java.util.List;
import org.openconsult.channel.DrawnMessage;

/**
 * What is said to a message, to be handed to the provider that brought it.
 *
 * @param messages in order; empty when silence is right
 */
public record Answer(List<DrawnMessage> messages) {
    public Answer {
        messages = List.copyOf(messages);
    }
}
