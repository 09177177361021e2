package org.openconsult.app.coordinator;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Makes up passwords that can be read from a screen and typed. */
final class Passwords {
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
}
