package org.openconsult.sms.encoding;

/** Makes a text ready to travel. */
public final class SmsText {
    private static final int FIRST_SHOWN_OF_ASCII = ' ';
    private static final int LAST_SHOWN_OF_ASCII = '~';

    private SmsText() {}

    /**
     * Plain letters where that makes the text GSM-7 and hence cheaper: á becomes a while é, which GSM-7 has, stays. A
     * text with a character that has no plain form, an emoji say, comes back as it was, and so does one that would cost
     * more in plain letters.
     */
    public static String folded(String text) {
        return AccentFolding.fold(text);
    }

    /**
     * Leaves out what no phone shows and no XML carries: control characters except line ends, halves of surrogate
     * pairs, non-characters. A tab becomes a space, every line end a line feed.
     */
    public static String clean(String text) {
        return text.codePoints().allMatch(SmsText::isClean) ? text : cleaned(text);
    }

    /** Most texts are: to see that costs a tenth of writing them anew. And most characters are of ASCII. */
    private static boolean isClean(int character) {
        if (character >= FIRST_SHOWN_OF_ASCII && character <= LAST_SHOWN_OF_ASCII) {
            return true;
        }
        int type = Character.getType(character);
        boolean endsLine = type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
        return character == '\n' || (isShown(character) && !endsLine);
    }

    private static String cleaned(String text) {
        return text.replaceAll("\\R", "\n")
                .replace('\t', ' ')
                .codePoints()
                .filter(character -> character == '\n' || isShown(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isShown(int character) {
        int type = Character.getType(character);
        boolean nonCharacter = (character & 0xFFFE) == 0xFFFE;
        return type != Character.CONTROL && type != Character.SURROGATE && !nonCharacter;
    }
}
