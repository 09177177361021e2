package org.openconsult.channel;

/**
 * What makes a provider's message the same message again, scoped as the provider scopes its ids.
 *
 * @param value the provider's name first, then its ids: {@code twilio:SM2b5d…}
 */
public record MessageKey(String value) {
    public MessageKey {
        if (value.isBlank() || value.length() > 300) {
            throw new IllegalArgumentException("A message key has 1 to 300 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
