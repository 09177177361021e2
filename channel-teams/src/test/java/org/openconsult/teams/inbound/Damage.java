package org.openconsult.teams.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All that can be wrong in one place of a tree: removed, of another type, or with more than we know. */
public final class Damage {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<JsonNode> VALUES = Stream.of(
                    "\"words\"",
                    "\"\"",
                    "7",
                    "true",
                    "null",
                    "[]",
                    "[[{}], \"x\", null]",
                    "{}",
                    "{\"id\":{\"id\":[7]}}",
                    "-1.5",
                    "123456789012345678901234567890")
            .map(JSON::readTree)
            .toList();

    private Damage() {}

    /** Every such tree. */
    public static Stream<JsonNode> of(JsonNode tree) {
        return places(JsonPointer.empty(), tree)
                .flatMap(place -> Stream.concat(
                        Stream.of(removed(tree, place)),
                        VALUES.stream()
                                .flatMap(value ->
                                        Stream.of(replaced(tree, place, value), widened(tree, place, value)))));
    }

    private static Stream<JsonPointer> places(JsonPointer at, JsonNode node) {
        List<JsonPointer> below = new ArrayList<>();
        node.propertyNames().forEach(name -> below.add(at.appendProperty(name)));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            below.add(at.appendIndex(index));
        }
        return below.stream().flatMap(place -> Stream.concat(Stream.of(place), places(place, node.at(place.last()))));
    }

    private static JsonNode removed(JsonNode tree, JsonPointer place) {
        JsonNode copy = tree.deepCopy();
        if (copy.at(place.head()) instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        } else if (copy.at(place.head()) instanceof ArrayNode list) {
            list.remove(place.last().getMatchingIndex());
        }
        return copy;
    }

    private static JsonNode replaced(JsonNode tree, JsonPointer place, JsonNode value) {
        JsonNode copy = tree.deepCopy();
        if (copy.at(place.head()) instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else if (copy.at(place.head()) instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        }
        return copy;
    }

    private static JsonNode widened(JsonNode tree, JsonPointer place, JsonNode value) {
        JsonNode copy = tree.deepCopy();
        if (copy.at(place) instanceof ObjectNode object) {
            object.set("of_next_year", value);
        }
        return copy;
    }
}
