package org.openconsult.telegram;

/**
 * Writes marked text as Telegram's HTML, piece by piece: what is bold where one piece ends is bold where the next begins.
 *
 * @see <a href="https://core.telegram.org/bots/api#html-style">Telegram, HTML style</a>
 */
final class HtmlWriting {
    private boolean bold;

    /** The next piece, whose tags are closed within it. */
    String write(String marked) {
        var html = new StringBuilder();
        boolean open = false;
        for (int at = 0; at < marked.length(); at++) {
            char character = marked.charAt(at);
            if (BoldMarks.isMark(character)) {
                bold = character == BoldMarks.BEGIN;
            } else {
                if (bold != open) {
                    html.append(bold ? "<b>" : "</b>");
                    open = bold;
                }
                append(character, html);
            }
        }
        return (open ? html.append("</b>") : html).toString().strip();
    }

    private static void append(char character, StringBuilder html) {
        switch (character) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            default -> html.append(character);
        }
    }
}
