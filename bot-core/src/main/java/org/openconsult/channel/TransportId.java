package org.openconsult.channel;

/**
 * A provider, as message keys, settings and metrics name it: {@code twilio}.
 *
 * @param name small letters and underscores
 */
public record TransportId(String name) {
    public TransportId {
        if (!name.matches("[a-z][a-z_]*")) {
            throw new IllegalArgumentException("A provider's name is small letters and underscores");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
