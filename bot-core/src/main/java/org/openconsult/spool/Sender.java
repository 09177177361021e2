package org.openconsult.spool;

import org.openconsult.channel.Address;
import org.openconsult.channel.InboundMessage;

/** Whose messages must stay in order. */
record Sender(boolean trial, Address address) {
    static Sender of(InboundMessage message) {
        return new Sender(message.trial(), message.from());
    }
}
