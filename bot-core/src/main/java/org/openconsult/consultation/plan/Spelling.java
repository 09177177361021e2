package org.openconsult.consultation.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which word was meant. */
final class Spelling {
    private static final int SLIPS = 2;

    private Spelling() {}

    /** The known word that is at most two slips away, less than half of it. */
    static Optional<String> closest(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(written, word) <= Math.min(SLIPS, (word.length() - 1) / 2))
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        Arrays.setAll(above, column -> column);
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[above.length];
            current[0] = row;
            for (int column = 1; column < current.length; column++) {
                int replaced = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[other.length()];
    }
}
