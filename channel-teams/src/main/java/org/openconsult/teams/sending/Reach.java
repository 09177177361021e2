package org.openconsult.teams.sending;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How somebody, or a group, is reached in Teams.
 *
 * @param service where the connector is for them, as Teams named it with a message of theirs
 * @param conversation the chat's id; none for a person who was met in a group alone
 * @param tenant the organisation
 */
public record Reach(String service, Optional<String> conversation, Optional<String> tenant) {
    private static final JsonMapper JSON = new JsonMapper();

    /** As {@link #written}; empty when it is none. */
    public static Optional<Reach> read(String written) {
        try {
            JsonNode node = JSON.readTree(written);
            return text(node, "service")
                    .map(service -> new Reach(service, text(node, "conversation"), text(node, "tenant")));
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    /** As a short text. */
    public String written() {
        ObjectNode node = JSON.createObjectNode().put("service", service);
        conversation.ifPresent(id -> node.put("conversation", id));
        tenant.ifPresent(id -> node.put("tenant", id));
        return node.toString();
    }

    Reach in(String chat) {
        return new Reach(service, Optional.of(chat), tenant);
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name).asString("")).filter(text -> !text.isBlank());
    }

    /** Hides who it is. */
    @Override
    public String toString() {
        return "Reach[hidden]";
    }
}
