package org.openconsult.telegram;

import org.openconsult.reply.Markup;

/**
 * Marks headings by control characters, which no other text here holds: so a text can be measured and cut as people see
 * it, before it is written as HTML.
 */
final class BoldMarks implements Markup {
    static final char BEGIN = '\u0002';
    static final char END = '\u0003';

    @Override
    public String text(String plain) {
        return PlainText.of(plain);
    }

    @Override
    public String heading(String written) {
        return written.isBlank() ? "" : BEGIN + written + END;
    }

    static boolean isMark(int character) {
        return character == BEGIN || character == END;
    }

    /** How long a marked text is without its marks, in UTF-16 code units. */
    static int length(String marked) {
        return marked.length() - (int) marked.chars().filter(BoldMarks::isMark).count();
    }
}
