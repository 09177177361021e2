package org.openconsult.sms.twilio;

import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.TransportId;

/**
 * The kinds of addresses that Twilio carries messages between, told by what they begin with. Each is a channel of its own,
 * and has a queue of its own: what holds up one does not hold up the others.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/channels">Twilio, channel addresses</a>
 */
enum AddressSpace {
    SMS("", "sms", "twilio"),
    WHATSAPP("whatsapp:", "whatsapp", "twilio_whatsapp"),
    MESSENGER("messenger:", "messenger", "twilio_messenger");

    private final String prefix;
    private final String channel;
    private final String transport;

    AddressSpace(String prefix, String channel, String transport) {
        this.prefix = prefix;
        this.channel = channel;
        this.transport = transport;
    }

    /** The one that an address as Twilio writes it is of; empty when it is of one that we have no channel for. */
    static Optional<AddressSpace> of(String address) {
        String start = address.substring(0, address.indexOf(':') + 1);
        return Stream.of(values())
                .filter(space -> space.prefix.equalsIgnoreCase(start))
                .findFirst();
    }

    ChannelId channel() {
        return new ChannelId(channel);
    }

    TransportId transport() {
        return new TransportId(transport);
    }

    /** The address without what tells its kind. */
    String bare(String address) {
        return address.substring(prefix.length());
    }

    /** The address as Twilio writes it. */
    String full(String bare) {
        return prefix + bare;
    }
}
