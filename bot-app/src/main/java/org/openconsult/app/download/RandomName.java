package org.openconsult.app.download;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names that nobody guesses: 128 random bits. */
final class RandomName {
    private static final int BYTES = 16;

    private RandomName() {}

    static String of(SecureRandom random) {
        byte[] name = new byte[BYTES];
        random.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }
}
