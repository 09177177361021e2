package org.openconsult.app.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A token as programs send it: {@code oc_}, its id, and 256 random bits. It says what it is, so that scanners of published
 * code find it. A guess is hopeless, so one round of SHA-256 is hash enough.
 */
record TokenText(String id, String secret) {
    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;
    private static final Pattern WRITTEN = Pattern.compile("oc_([0-9a-f]{12})_([0-9a-f]{64})");

    static TokenText random(SecureRandom random) {
        return new TokenText(hex(random, ID_BYTES), hex(random, SECRET_BYTES));
    }

    private static String hex(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static Optional<TokenText> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches() ? Optional.of(new TokenText(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** As it is given to its owner. */
    String written() {
        return "oc_" + id + "_" + secret;
    }

    String hash() {
        return DigestUtils.sha256Hex(secret);
    }

    boolean fits(String hash) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), hash().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "TokenText[" + id + "]";
    }
}
