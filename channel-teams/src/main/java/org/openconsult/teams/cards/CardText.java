package org.openconsult.teams.cards;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Text as it stands in a card. It is drawn in elements that know no markup, so that nothing of what people and plans say is
 * taken for a link, a list or emphasis.
 *
 * @see <a href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format">Teams, format
 *     cards</a>
 */
final class CardText {
    /** What nobody sees: control characters except line ends, halves of surrogate pairs, non-characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n]]|\\p{Cs}|[\\uFFFE\\uFFFF]");

    /**
     * The beginning of what hosts put a date or a time in place of.
     *
     * @see <a href="https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features">Adaptive Cards, text
     *     features</a>
     */
    private static final Pattern FUNCTION = Pattern.compile("\\{(?=\\{\\s*(?:DATE|TIME)\\s*\\()");

    private static final String NO_BREAK_OF_NO_WIDTH = "\u2060";

    private CardText() {}

    /** The same text without what nobody sees; a tab becomes a space, every line end a line feed. */
    static String clean(String text) {
        String lines = text.replaceAll("\\R", "\n").replace('\t', ' ');
        return UNSEEN.matcher(lines).replaceAll("");
    }

    /** The lines of a text that are not empty, each as an element. */
    static List<ObjectNode> paragraphs(String text) {
        return lines(text).stream()
                .map(line -> block(line, Elements.of("TextRun")))
                .toList();
    }

    /** A line that stands out. */
    static ObjectNode heading(String line) {
        return block(
                oneLine(line), Elements.of("TextRun").put("weight", "bolder").put("size", "medium"));
    }

    /** A line in bold. */
    static ObjectNode bold(String line) {
        return block(oneLine(line), Elements.of("TextRun").put("weight", "bolder"));
    }

    /** A text on one line. */
    static ObjectNode line(String line) {
        return block(oneLine(line), Elements.of("TextRun"));
    }

    static String oneLine(String text) {
        return clean(text).strip().replaceAll("\\s+", " ");
    }

    private static List<String> lines(String text) {
        return clean(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static ObjectNode block(String text, ObjectNode run) {
        ObjectNode block = Elements.of("RichTextBlock");
        ArrayNode inlines = block.putArray("inlines");
        inlines.add(run.put("text", FUNCTION.matcher(text).replaceAll("{" + NO_BREAK_OF_NO_WIDTH)));
        return block;
    }
}
