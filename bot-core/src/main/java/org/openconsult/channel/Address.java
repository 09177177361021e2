package org.openconsult.channel;

/**
 * Where a person is reached on a channel: a phone number, a chat. Never printed, logged or exported.
 *
 * @param value as the provider writes it
 */
public record Address(ChannelId channel, String value) {
    public Address {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An address is missing");
        }
    }

    /** Names the channel alone, so that an address never reaches a log by accident. */
    @Override
    public String toString() {
        return channel + ":(hidden)";
    }
}
