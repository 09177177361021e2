package org.openconsult.app.coordinator;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** What passwords must be like, and new ones that can be read from a screen and typed. */
public final class Passwords {
    /** In characters; length is what counts, and no mixture of kinds is asked for (NIST SP 800-63B, 3.1.1.2). */
    public static final int SHORTEST = 12;
    /** In bytes; more than this bcrypt does not look at. */
    public static final int LONGEST = 72;

    /** No letters that look like digits or like each other. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    private Passwords() {}

    /** Twenty random characters in groups of five: 99 bits. */
    static String random(SecureRandom random) {
        String password = random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
        return password.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    static boolean isTooShort(String password) {
        return password.strip().codePointCount(0, password.strip().length()) < SHORTEST;
    }

    static boolean isTooLong(String password) {
        return password.length() > LONGEST || password.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }
}
