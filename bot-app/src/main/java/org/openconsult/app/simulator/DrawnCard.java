package org.openconsult.app.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.DrawnMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A message's card as a phone gets it: every action brings back what the talk was at. */
final class DrawnCard {
    private static final JsonMapper JSON = new JsonMapper();

    private DrawnCard() {}

    /** None where the message is drawn as text. */
    static @Nullable JsonNode of(DrawnMessage message) {
        JsonNode card = message.card().map(JSON::readTree).orElse(null);
        if (card != null) {
            List<JsonNode> actions = card.findValues("data");
            message.asked().ifPresent(asked -> actions.forEach(data -> ((ObjectNode) data).put("asked", asked)));
        }
        return card;
    }
}
