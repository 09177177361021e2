package org.openconsult.teams.cards;

import java.util.Collection;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pieces that cards are built of.
 *
 * @see <a href="https://adaptivecards.io/explorer/">Adaptive Cards, schema explorer</a>
 */
final class Elements {
    private Elements() {}

    static ObjectNode of(String type) {
        return object().put("type", type);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Elements below each other. */
    static ObjectNode container(Collection<ObjectNode> items) {
        ObjectNode container = of("Container");
        container.putArray("items").addAll(items);
        return container;
    }

    /** Buttons beside each other. */
    static ObjectNode buttons(Collection<ObjectNode> actions) {
        ObjectNode set = of("ActionSet");
        set.putArray("actions").addAll(actions);
        return set;
    }
}
