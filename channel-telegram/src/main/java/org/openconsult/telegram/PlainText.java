package org.openconsult.telegram;

/** Makes text ready for Telegram, which refuses what is no proper Unicode. */
public final class PlainText {
    private PlainText() {}

    /**
     * Leaves out what nobody sees: control characters except line ends, halves of surrogate pairs, non-characters. A tab
     * becomes a space, every line end a line feed.
     */
    public static String of(String text) {
        var plain = new StringBuilder(text.length());
        text.replaceAll("\\R", "\n")
                .replace('\t', ' ')
                .codePoints()
                .filter(PlainText::isShown)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isShown(int character) {
        boolean isControl = Character.isISOControl(character) && character != '\n';
        boolean isHalf = Character.getType(character) == Character.SURROGATE;
        boolean isNone = (character & 0xFFFE) == 0xFFFE;
        return !isControl && !isHalf && !isNone;
    }
}
