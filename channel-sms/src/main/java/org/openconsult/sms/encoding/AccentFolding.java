package org.openconsult.sms.encoding;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a text in plain letters where GSM-7 lacks the accented ones, so that it costs less than half. */
final class AccentFolding {
    private static final Transliterator LATIN_TO_ASCII = Transliterator.getInstance("Latin-ASCII");

    /** What the transliterator leaves, or writes otherwise than people read it. */
    private static final Map<String, String> OURS =
            Map.of("«", "\"", "»", "\"", "•", "-", "º", "o", "ª", "a", "\u2028", "\n", "\u2029", "\n");

    private AccentFolding() {}

    /** The text in GSM-7 alone; or the very text, nothing folded, when some of its characters have no plain form. */
    static String fold(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(AccentFolding::plain)
                .collect(Collectors.joining());
        return Gsm7.covers(folded) ? folded : text;
    }

    private static String plain(int character) {
        String itself = Character.toString(character);
        if (Gsm7.contains(character)) {
            return itself;
        }
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return OURS.getOrDefault(itself, " ");
        }
        return isUnseen(character) ? "" : OURS.getOrDefault(itself, LATIN_TO_ASCII.transliterate(itself));
    }

    /** Marks left over from letters that have no composed form, zero-width and direction characters. */
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }
}
