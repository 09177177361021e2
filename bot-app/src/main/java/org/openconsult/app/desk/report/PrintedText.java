package org.openconsult.app.desk.report;

/**
 * Texts that every kind of document can hold, with nothing left out unseen: what XML forbids, and what would turn the
 * direction of the words around it, stands there by its number.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, characters</a>
 * @see <a href="https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing">Unicode, bidirectional text spoofing</a>
 */
final class PrintedText {
    private PrintedText() {}

    static String of(String text) {
        String lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n');
        if (lines.codePoints().noneMatch(PrintedText::isUnfit)) {
            return lines;
        }
        var printed = new StringBuilder();
        lines.codePoints().forEach(character -> {
            if (isUnfit(character)) {
                printed.append(named(character));
            } else {
                printed.appendCodePoint(character);
            }
        });
        return printed.toString();
    }

    /** A character by its number, visible wherever the character is not. */
    static String named(int character) {
        return "[U+%04X]".formatted(character);
    }

    private static boolean isUnfit(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\t')
                || Character.getType(character) == Character.SURROGATE
                || (character & 0xFFFE) == 0xFFFE
                || turnsDirection(character);
    }

    private static boolean turnsDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}
