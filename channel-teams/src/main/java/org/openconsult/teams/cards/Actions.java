package org.openconsult.teams.cards;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/**
 * What can be done on a card, and what comes back by it: {@code say} with a choice's value, {@code comment}
 * with what a form is about.
 *
 * @see <a href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions">Teams, card
 *     actions</a>
 */
final class Actions {
    /** In bytes; buttons show less. */
    private static final int LONGEST_LABEL = 100;

    private Actions() {}

    /**
     * Says a choice's value. That the label is shown as what the person said ({@code messageBack}) is not asked for: what of the
     * data comes back with it is not documented, and some hosts send nothing at all.
     */
    static ObjectNode say(String label, String value) {
        ObjectNode action = titled("Action.Submit", label).put("associatedInputs", "none");
        action.putObject("data").put("say", value);
        return action;
    }

    /** Hands in all that is filled in on the card. Hosts that do not know how to wait for an answer send it as a message. */
    static ObjectNode comment(String label, ObjectNode data) {
        ObjectNode action = titled("Action.Execute", label).put("verb", "comment");
        action.set("data", data);
        action.set("fallback", titled("Action.Submit", label).set("data", data.deepCopy()));
        return action;
    }

    /** Unfolds an element, and folds it again. */
    static ObjectNode unfold(String label, String element) {
        ObjectNode action = titled("Action.ToggleVisibility", label);
        action.putArray("targetElements").add(element);
        return action;
    }

    private static ObjectNode titled(String type, String label) {
        return Elements.of(type).put("title", shortened(label));
    }

    /** A label as buttons show it. */
    static String shortened(String label) {
        String line = CardText.oneLine(label);
        if (bytes(line) <= LONGEST_LABEL) {
            return line;
        }
        int end = Math.min(line.length(), LONGEST_LABEL);
        while (bytes(line.substring(0, end)) > LONGEST_LABEL || Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).strip() + "…";
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
