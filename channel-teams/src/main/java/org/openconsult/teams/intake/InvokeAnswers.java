package org.openconsult.teams.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.teams.cards.CardFilling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an action on a card is answered, which whoever did it alone sees.
 *
 * @see <a href="https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format">Universal
 *     actions, response format</a>
 */
final class InvokeAnswers {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final String MESSAGE = "application/vnd.microsoft.activity.message";
    private static final String ERROR = "application/vnd.microsoft.error";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final String BODY = "body";
    private static final String ACTIONS = "actions";

    private InvokeAnswers() {}

    /** One card takes the place of the one that was used, so several messages become one; without cards it is a text. */
    static JsonNode saying(List<DrawnMessage> messages) {
        boolean cards = !messages.isEmpty()
                && messages.stream().allMatch(message -> message.card().isPresent());
        return cards
                ? answer(OK, CARD, card(messages))
                : answer(
                        OK,
                        MESSAGE,
                        JSON.getNodeFactory()
                                .stringNode(messages.stream()
                                        .map(DrawnMessage::text)
                                        .collect(Collectors.joining("\n\n"))));
    }

    /** Nothing is said to it. */
    static JsonNode nothing() {
        return saying(List.of());
    }

    /** @param reason for whoever makes the card, not for people */
    static JsonNode wrong(String reason) {
        return answer(
                BAD_REQUEST,
                ERROR,
                JSON.createObjectNode().put("code", "BadRequest").put("message", reason));
    }

    private static ObjectNode answer(int status, String type, JsonNode value) {
        ObjectNode answer = JSON.createObjectNode().put("statusCode", status).put("type", type);
        answer.set("value", value);
        return answer;
    }

    private static JsonNode card(List<DrawnMessage> messages) {
        ObjectNode first = filled(messages.get(0));
        messages.stream().skip(1).map(InvokeAnswers::filled).forEach(next -> {
            add(first, BODY, next);
            add(first, ACTIONS, next);
        });
        return first;
    }

    private static void add(ObjectNode first, String list, ObjectNode next) {
        if (next.path(list) instanceof ArrayNode more) {
            first.withArrayProperty(list).addAll(more);
        }
    }

    private static ObjectNode filled(DrawnMessage message) {
        String card = message.card().orElseThrow();
        return (ObjectNode)
                message.asked().map(asked -> CardFilling.asking(card, asked)).orElseGet(() -> CardFilling.read(card));
    }
}
