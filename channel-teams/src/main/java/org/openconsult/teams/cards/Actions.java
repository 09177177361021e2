package org.openconsult.teams.cards;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/**
 * What can be done on a card, and what comes back by it: {@code say} or {@code group} with a choice's value, {@code comment}
 * with what a form is about.
 *
 * @see <a href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions">Teams, card
 *     actions</a>
 */
final class Actions {
    /** What is said to the whole group, and no part of anybody's own talk. */
    private static final String TO_THE_GROUP = "session ";

    /** In bytes; buttons show less. */
    private static final int LONGEST_LABEL = 100;

    private Actions() {}

    /** Says a choice's value; its label is shown as what the person said. */
    static ObjectNode say(String label, String value) {
        ObjectNode action = titled("Action.Submit", label).put("associatedInputs", "none");
        ObjectNode data = action.putObject("data");
        if (value.startsWith(TO_THE_GROUP)) {
            data.put("group", value);
        } else {
            data.put("say", value);
            data.putObject("msteams").put("type", "messageBack").put("displayText", shortened(label));
        }
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
