package org.openconsult.teams.cards;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts into a drawn card what is known only when it is sent. */
public final class CardFilling {
    private static final JsonMapper JSON = new JsonMapper();

    private CardFilling() {}

    /** The card as a tree, as it was drawn. */
    public static JsonNode read(String card) {
        return JSON.readTree(card);
    }

    /** The same, where every action brings back as {@code asked} what the talk was at. */
    public static JsonNode asking(String card, String asked) {
        JsonNode filled = read(card);
        filled.findValues("data").forEach(data -> ((ObjectNode) data).put("asked", asked));
        return filled;
    }
}
