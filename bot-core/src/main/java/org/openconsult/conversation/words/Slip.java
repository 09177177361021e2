package org.openconsult.conversation.words;

/** A slip of the finger: one character is wrong, missing or too many, or two neighbours are swapped. */
final class Slip {
    private Slip() {}

    /** Whether one slip makes the one word of the other. */
    static boolean isBetween(String typed, String word) {
        if (typed.equals(word) || Math.abs(typed.length() - word.length()) > 1) {
            return false;
        }
        int same = samePrefix(typed, word);
        return isSwapped(typed, word)
                || typed.substring(Math.min(typed.length(), same + 1)).equals(word.substring(same))
                || typed.substring(same).equals(word.substring(Math.min(word.length(), same + 1)))
                || (typed.length() == word.length() && typed.substring(same + 1).equals(word.substring(same + 1)));
    }

    /** Whether two neighbours are swapped and nothing else differs. */
    static boolean isSwapped(String typed, String word) {
        int at = samePrefix(typed, word);
        return typed.length() == word.length()
                && at + 1 < typed.length()
                && typed.charAt(at) == word.charAt(at + 1)
                && typed.charAt(at + 1) == word.charAt(at)
                && typed.substring(at + 2).equals(word.substring(at + 2));
    }

    private static int samePrefix(String one, String other) {
        int same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
