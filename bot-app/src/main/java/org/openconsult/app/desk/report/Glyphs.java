package org.openconsult.app.desk.report;

import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;

/**
 * What a document's own typefaces can show. Whatever they lack stands there by its name or number, so that no word is lost
 * unseen; what shows nothing anywhere, like the joints of an emoji, is left out.
 */
final class Glyphs {
    private final List<CmapLookup> typefaces;

    Glyphs(List<CmapLookup> typefaces) {
        this.typefaces = List.copyOf(typefaces);
    }

    /** A text, or markup, in which every character can be shown. */
    String shown(String text) {
        if (text.codePoints().allMatch(character -> character < 0x7F)) {
            return text;
        }
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(shown, character));
        return shown.toString();
    }

    private void append(StringBuilder shown, int character) {
        if (character < 0x7F || isThere(character)) {
            shown.appendCodePoint(character);
        } else if (!showsNothing(character)) {
            shown.append(named(character));
        }
    }

    private boolean isThere(int character) {
        return typefaces.stream().anyMatch(typeface -> typeface.getGlyphId(character) > 0);
    }

    private static boolean showsNothing(int character) {
        return Character.getType(character) == Character.FORMAT || (character >= 0xFE00 && character <= 0xFE0F);
    }

    /** Signs by their names, letters of other scripts by their numbers: whole words of names could not be read. */
    private static String named(int character) {
        String name = Character.isLetter(character) ? null : Character.getName(character);
        return name == null ? PrintedText.named(character) : "[" + name.toLowerCase(Locale.ROOT) + "]";
    }
}
