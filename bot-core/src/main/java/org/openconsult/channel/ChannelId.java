package org.openconsult.channel;

/**
 * A way people reach us, as exports and paths name it: {@code sms}, {@code telegram}, {@code teams}.
 *
 * @param name small letters and underscores
 */
public record ChannelId(String name) {
    public ChannelId {
        if (!name.matches("[a-z][a-z_]*")) {
            throw new IllegalArgumentException("A channel's name is small letters and underscores");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
