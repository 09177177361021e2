package org.openconsult.participant;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes that stand for addresses and provider's ids, so that these can be found again and not read. Thirty-two
 * hexadecimal digits (128 bits of HMAC-SHA-256).
 */
public final class Fingerprints {
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 16;
    private final KeyRing keys;

    public Fingerprints(KeyRing keys) {
        this.keys = keys;
    }

    /** What a value is stored under from now on. The purpose keeps equal values of different kinds apart. */
    public String of(String purpose, String value) {
        return fingerprint(keys.newest(), purpose, value);
    }

    /** All that a value may be stored under, the newest first. */
    public List<String> candidates(String purpose, String value) {
        return keys.keys().stream().map(key -> fingerprint(key, purpose, value)).toList();
    }

    private static String fingerprint(byte[] key, String purpose, String value) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + HMAC, missing);
        }
    }
}
