package org.openconsult.conversation.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes what people type comparable: case, accents, widths, spaces, invisible characters and punctuation aside. */
public final class Spelling {
    /** No command or answer is longer, so longer texts need not be looked at. */
    private static final int LONGEST = 100;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SPACES = Pattern.compile("[\\s,;]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern AROUND = Pattern.compile("^[\\p{P}\\s]+|[\\p{P}\\s]+$");

    private Spelling() {}

    /** The plain spelling; empty when nothing comparable is left or the text is too long to be a word of ours. */
    public static String plain(String typed) {
        String visible = typed.strip();
        if (visible.length() > LONGEST) {
            return "";
        }
        visible = INVISIBLE.matcher(visible).replaceAll("");
        String letters = MARKS.matcher(Normalizer.normalize(visible, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String spaced = SPACES.matcher(letters).replaceAll(" ");
        return AROUND.matcher(spaced).replaceAll("");
    }

    /** Whether there is nothing to read: white space and invisible characters only. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(point -> Character.isWhitespace(point)
                        || Character.isSpaceChar(point)
                        || Character.getType(point) == Character.FORMAT
                        || Character.getType(point) == Character.CONTROL);
    }
}
