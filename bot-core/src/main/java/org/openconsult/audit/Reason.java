package org.openconsult.audit;

import java.util.Optional;

/**
 * Why somebody does what others must be able to look up later.
 *
 * @param words in their words, without space around them; empty where nothing was said
 */
public record Reason(String words) {
    /** Fewer characters are no reason. */
    public static final int SHORTEST = 8;

    public static final int LONGEST = 500;

    public static Reason of(Optional<String> written) {
        return new Reason(written.map(String::strip).orElse(""));
    }

    /** Whether it says something, and no more than is kept. */
    public boolean isEnough() {
        return words.length() >= SHORTEST && fits();
    }

    public boolean fits() {
        return words.length() <= LONGEST;
    }
}
