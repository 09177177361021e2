package org.openconsult.inbox;

import java.util.List;
import java.util.Optional;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.OutgoingMessage;

/**
 * What is said to a message, to be handed to the provider that brought it.
 *
 * @param turn the name of the turn that says it; without one, what becomes of its messages cannot be reported
 * @param messages in order; empty when silence is right
 */
public record Answer(Optional<String> turn, List<DrawnMessage> messages) {
    public Answer {
        messages = List.copyOf(messages);
    }

    /** An answer that nobody asks about later. */
    public Answer(List<DrawnMessage> messages) {
        this(Optional.empty(), messages);
    }

    /**
     * What names a message in the provider's reports on its delivery.
     *
     * @param index its place among the messages, from 0
     */
    public Optional<String> id(int index) {
        return turn.map(name -> OutgoingMessage.id(name, index));
    }
}
