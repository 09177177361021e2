package org.openconsult.conversation.talk;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** Cuts titles to length. */
public final class Titles {
    private static final String MORE = "...";

    private Titles() {}

    /** The title in so many characters at most, cut at a word's end where there is one, never inside a character. */
    public static String cut(String title, int length, Locale locale) {
        String whole = title.strip();
        if (whole.length() <= length) {
            return whole;
        }
        int room = Math.max(0, length - MORE.length());
        int end = lastBreak(BreakIterator.getWordInstance(locale), whole, room);
        if (whole.substring(0, end).isBlank()) {
            end = lastBreak(BreakIterator.getCharacterInstance(locale), whole, room);
        }
        return whole.substring(0, end).replaceFirst("[\\s\\p{P}]+$", "") + MORE;
    }

    private static int lastBreak(BreakIterator breaks, String text, int room) {
        breaks.setText(text);
        return breaks.isBoundary(room) ? room : breaks.preceding(room);
    }
}
