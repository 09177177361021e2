package org.openconsult.channel;

import java.util.regex.Pattern;

/**
 * A provider, as message keys, settings and metrics name it: {@code twilio}.
 *
 * @param name small letters and underscores
 */
public record TransportId(String name) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]*");

    public TransportId {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A provider's name is small letters and underscores");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
