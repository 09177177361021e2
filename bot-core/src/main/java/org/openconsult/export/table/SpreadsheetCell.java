package org.openconsult.export.table;

/**
 * Keeps a spreadsheet from running what people wrote as a formula.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP on CSV injection</a>
 */
final class SpreadsheetCell {
    private static final String DANGEROUS = "=+-@\t\r";
    /** Letters and marks by their category, but they show nothing: fillers of Hangul and Braille, variation selectors. */
    private static final String BLANKS = "\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\u034F";

    private SpreadsheetCell() {}

    /** The cell, with an apostrophe in front if the first character that shows could begin a formula. */
    static String inert(String cell) {
        return cell.codePoints()
                        .filter(character -> DANGEROUS.indexOf(character) >= 0 || isVisible(character))
                        .limit(1)
                        .anyMatch(character -> DANGEROUS.indexOf(character) >= 0)
                ? "'" + cell
                : cell;
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> BLANKS.indexOf(character) < 0 && !isVariationSelector(character);
        };
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }
}
