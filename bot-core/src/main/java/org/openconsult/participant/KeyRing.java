package org.openconsult.participant;

import java.util.Base64;
import java.util.List;

/**
 * Secrets in use, the newest first. What is made is made with the newest; what is looked up or opened is tried with
 * each, so that a key can be replaced without losing anybody.
 */
public record KeyRing(List<byte[]> keys) {
    private static final int KEY_BYTES = 32;

    public KeyRing {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length != KEY_BYTES)) {
            throw new IllegalArgumentException("Keys are needed, each of " + KEY_BYTES + " bytes");
        }
    }

    /**
     * Reads keys as settings give them.
     *
     * @throws IllegalArgumentException naming no part of a key, when one is not 32 bytes in base 64
     */
    public static KeyRing ofBase64(List<String> encoded) {
        try {
            return new KeyRing(encoded.stream()
                    .map(String::strip)
                    .map(Base64.getDecoder()::decode)
                    .toList());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("Each key must be " + KEY_BYTES + " bytes in base 64");
        }
    }

    public byte[] newest() {
        return keys.get(0);
    }

    @Override
    public String toString() {
        return "KeyRing[" + keys.size() + " keys]";
    }
}
