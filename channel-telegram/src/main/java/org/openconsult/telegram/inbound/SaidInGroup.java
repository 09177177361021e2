package org.openconsult.telegram.inbound;

import java.util.Optional;
import org.openconsult.channel.InboundMessage;

/**
 * What a person said to us in a group.
 *
 * @param message their words without our name, from where they are reached alone. It is not answered: Telegram lets us write
 *     to a person only once they have written to us
 * @param title the group's
 */
public record SaidInGroup(InboundMessage message, Optional<String> title) {
    /** Leaves out who said what and where. */
    @Override
    public String toString() {
        return "SaidInGroup";
    }
}
