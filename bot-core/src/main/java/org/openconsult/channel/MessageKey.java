package org.openconsult.channel;

import java.util.regex.Pattern;

/**
 * What makes a provider's message the same message again, scoped as the provider scopes its ids.
 *
 * @param value the provider's name first, then its ids: {@code twilio:SM2b5d…}
 */
public record MessageKey(String value) {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z_]*:(?s:.+)");

    public MessageKey {
        if (value.length() > 300 || !KEY.matcher(value).matches()) {
            throw new IllegalArgumentException("A message key is a provider's name, a colon and its ids, at most 300");
        }
    }

    /** Who carries the person's messages: the first part. */
    public TransportId transport() {
        return new TransportId(value.substring(0, value.indexOf(':')));
    }

    /** Leaves out the ids: where a provider names a chat by who it is with, one of them is an address. */
    @Override
    public String toString() {
        return transport() + ":hidden";
    }
}
