package org.openconsult.teams.sending;

import org.openconsult.channel.DrawnMessage;
import org.openconsult.teams.cards.CardFilling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages as the connector takes them.
 *
 * @see <a href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference">Bot
 *     Connector, API reference: Activity</a>
 */
final class Activities {
    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    /** Characters of what a notification shows. */
    private static final int LONGEST_SUMMARY = 150;

    private final String bot;

    /** @param bot its address in Teams */
    Activities(String bot) {
        this.bot = bot;
    }

    /**
     * With its card and no text: Teams makes two messages of one that has both, and tells the id of neither. What is read
     * where the card is not shown stands in the card, and in the summary.
     */
    ObjectNode carded(String conversation, DrawnMessage message, String card) {
        ObjectNode activity = message(conversation).put("summary", summary(message.text()));
        activity.putArray("attachments").addObject().put("contentType", CARD).set("content", filled(card, message));
        return activity;
    }

    /** As bare text, which nothing is taken for markup in. */
    ObjectNode plain(String conversation, DrawnMessage message) {
        return message(conversation).put("text", message.text()).put("textFormat", "plain");
    }

    private ObjectNode message(String conversation) {
        ObjectNode activity = JsonNodeFactory.instance.objectNode().put("type", "message");
        activity.putObject("from").put("id", bot);
        activity.putObject("conversation").put("id", conversation);
        return activity;
    }

    private static JsonNode filled(String card, DrawnMessage message) {
        return message.asked().map(asked -> CardFilling.asking(card, asked)).orElseGet(() -> CardFilling.read(card));
    }

    private static String summary(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_SUMMARY) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_SUMMARY - 1)) ? LONGEST_SUMMARY - 1 : LONGEST_SUMMARY;
        return line.substring(0, end) + "…";
    }
}
