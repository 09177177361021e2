package org.openconsult.conversation.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes what people type comparable: case, accents, widths, spaces, invisible characters, skin tones and punctuation aside. */
public final class Spelling {
    /** No command or answer is longer, so longer texts need not be looked at. */
    private static final int LONGEST = 100;

    private static final char LAST_OF_ASCII = 0x7F;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SKIN_TONES = Pattern.compile("[\\x{1F3FB}-\\x{1F3FF}]");
    private static final Pattern AGAIN = Pattern.compile("(\\p{So})(?:\\s*\\1)+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s,;]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern AROUND = Pattern.compile("^[\\p{P}\\s]+|[\\p{P}\\s]+$");

    private Spelling() {}

    /** The plain spelling; empty when nothing comparable is left or the text is too long to be a word of ours. */
    public static String plain(String typed) {
        String visible = typed.strip();
        if (visible.length() > LONGEST) {
            return "";
        }
        if (isPlainBut(visible)) {
            return visible.toLowerCase(Locale.ROOT);
        }
        String once = AGAIN.matcher(SKIN_TONES.matcher(letters(visible)).replaceAll(""))
                .replaceAll("$1");
        String spaced = SPACES.matcher(once).replaceAll(" ");
        return AROUND.matcher(spaced).replaceAll("");
    }

    /** Whether only capitals have to go: so with most of what is typed, and all else would take ten times as long to find nothing. */
    private static boolean isPlainBut(String visible) {
        boolean afterSpace = false;
        for (int at = 0; at < visible.length(); at++) {
            char character = visible.charAt(at);
            boolean isSpace = character == ' ';
            if (isSpace ? afterSpace : !isPlainLetter(character)) {
                return false;
            }
            afterSpace = isSpace;
        }
        return true;
    }

    private static boolean isPlainLetter(char character) {
        return character <= LAST_OF_ASCII && Character.isLetterOrDigit(character);
    }

    /** The plain words of a text of any length, a space before and after each, so that phrases can be found in it. */
    static String words(String typed) {
        String joined = APOSTROPHES.matcher(letters(typed)).replaceAll("");
        return " " + BETWEEN.matcher(joined).replaceAll(" ").strip() + " ";
    }

    private static String letters(String typed) {
        String visible = INVISIBLE.matcher(typed).replaceAll("");
        return MARKS.matcher(Normalizer.normalize(visible, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
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
