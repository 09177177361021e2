package org.openconsult.sms.encoding;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes a text in plain letters where GSM-7 lacks the others and nothing is lost by it, so that it costs less than
 * half. Letters that stand for a sound of their own (of other scripts, of Mayan and African languages) have no plain
 * form here.
 */
final class AccentFolding {
    private static final Transliterator LATIN_TO_ASCII = Transliterator.getInstance("Latin-ASCII");
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    private static final Normalizer2 SIMPLE = Normalizer2.getNFKCInstance();

    /** What the transliterator leaves, or writes otherwise than people read it. */
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("«", "\""),
            Map.entry("»", "\""),
            Map.entry("„", "\""),
            Map.entry("❝", "\""),
            Map.entry("❞", "\""),
            Map.entry("`", "'"),
            Map.entry("´", "'"),
            Map.entry("‹", "'"),
            Map.entry("›", "'"),
            Map.entry("‚", "'"),
            Map.entry("❛", "'"),
            Map.entry("❜", "'"),
            Map.entry("Ꞌ", "'"),
            Map.entry("ꞌ", "'"),
            Map.entry("•", "-"),
            Map.entry("⁃", "-"),
            Map.entry("×", "x"),
            Map.entry("º", "o"),
            Map.entry("ª", "a"),
            Map.entry("\u2028", "\n"),
            Map.entry("\u2029", "\n"));

    /** Letters whose base letter is meant, and letters written as one; the others stay. */
    private static final UnicodeSet PLAIN_LETTERS = new UnicodeSet("[[[:Latin:] & [:L:] & [:NFD_Quick_Check=No:]]"
                    + "[\\u0080-\\u017F \\u01C4-\\u01CC \\u01E2 \\u01E3 \\u01F1-\\u01F3 \\u01FC-\\u01FF \\u1E9E \\uFB00-\\uFB06]"
                    + "[:East_Asian_Width=Fullwidth:] - [ĸŊŋ]]")
            .freeze();

    private static final UnicodeSet LETTERS = new UnicodeSet("[[:L:] - [:Lm:]]").freeze();
    private static final UnicodeSet STYLED = new UnicodeSet("[\\U0001D400-\\U0001D7FF]").freeze();
    private static final UnicodeSet SPACES = new UnicodeSet("[[:Z:] [:White_Space:]]").freeze();

    /** Zero-width and direction characters, and what only asks for another picture of a character. */
    private static final UnicodeSet UNSEEN =
            new UnicodeSet("[[[:Cf:] - [:GCB=Prepend:]] [:Variation_Selector:] \\u20E3]").freeze();

    /** Marks that a letter is read without; a stroke through it may say that it is crossed out. */
    private static final UnicodeSet ACCENTS = new UnicodeSet("[[:Mn:] - [\\u0334-\\u0338]]").freeze();

    /** Written over or beside a letter for the stop that Mayan languages write as an apostrophe. */
    private static final UnicodeSet GLOTTAL_STOPS = new UnicodeSet("[\\u0313 \\u0315]").freeze();

    private static final UnicodeSet LATIN = new UnicodeSet("[[:Latin:] & [:L:]]").freeze();

    /** The plain forms of what most texts are made of, as each is asked for again and again. */
    private static final List<String> LATIN_PLAIN =
            IntStream.range(0, 0x180).mapToObj(AccentFolding::found).toList();

    private AccentFolding() {}

    /**
     * The text in GSM-7 alone; or the very text, nothing folded, when some of its characters have no plain form or it
     * would cost more.
     */
    static String fold(String text) {
        if (Gsm7.covers(text)) {
            return text;
        }
        String folded = folded(COMPOSED.normalize(text));
        return Gsm7.covers(folded) && isNoDearer(folded, text) ? folded : text;
    }

    /**
     * Half a line of ellipses is one message as it is, and two when each takes three characters. Up to two septets for each
     * code unit need no counting: a part has room for more than twice as many of them.
     */
    private static boolean isNoDearer(String folded, String text) {
        return SmsEncoding.GSM_7.units(folded) <= 2 * text.length()
                || SmsSegments.of(folded).count() <= SmsSegments.of(text).count();
    }

    private static String folded(String text) {
        var folded = new StringBuilder();
        int letter = 0;
        for (int character : text.codePoints().toArray()) {
            folded.append(LATIN.contains(letter) && ACCENTS.contains(character) ? mark(character) : plain(character));
            letter = ACCENTS.contains(character) ? letter : character;
        }
        return folded.toString();
    }

    private static String mark(int mark) {
        return GLOTTAL_STOPS.contains(mark) ? "'" : "";
    }

    private static String plain(int character) {
        return character < LATIN_PLAIN.size() ? LATIN_PLAIN.get(character) : found(character);
    }

    private static String found(int character) {
        String itself = Character.toString(character);
        if (Gsm7.contains(character)) {
            return itself;
        }
        if (SPACES.contains(character)) {
            return OURS.getOrDefault(itself, " ");
        }
        return UNSEEN.contains(character) ? "" : OURS.getOrDefault(itself, transliterated(character, itself));
    }

    private static String transliterated(int character, String itself) {
        if (STYLED.contains(character)) {
            return SIMPLE.normalize(itself);
        }
        boolean staysItself = LETTERS.contains(character) && !PLAIN_LETTERS.contains(character);
        return staysItself ? itself : LATIN_TO_ASCII.transliterate(itself);
    }
}
