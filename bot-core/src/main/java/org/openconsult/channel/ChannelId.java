package org.openconsult.channel;

import java.util.regex.Pattern;

/**
 * A way people reach us, as exports and paths name it: {@code sms}, {@code telegram}, {@code teams}.
 *
 * @param name small letters and underscores
 */
public record ChannelId(String name) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]*");

    public ChannelId {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A channel's name is small letters and underscores");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
