package org.openconsult.faults.verdict;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is stored, made comparable between two runs of the same talk: that there is a time is kept, which one is not. */
final class WithoutTimes {
    private static final String TIME = "a time";
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Set<String> OF_ONE_RUN = Set.of("_id", "version");

    private WithoutTimes() {}

    static JsonNode of(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), of(field.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(of(element)));
            return copy;
        }
        return node.isString() && INSTANT.matcher(node.asString()).matches()
                ? JsonNodeFactory.instance.stringNode(TIME)
                : node;
    }

    /** A stored thing's fields by name, without its name and version. */
    static Map<String, Object> of(Document document) {
        Map<String, Object> fields = new TreeMap<>();
        document.forEach((name, value) -> {
            if (!OF_ONE_RUN.contains(name) && value != null) {
                fields.put(name, value(value));
            }
        });
        return fields;
    }

    private static Object value(@Nullable Object value) {
        if (value instanceof Date) {
            return TIME;
        }
        if (value instanceof Document document) {
            Map<String, Object> copy = new LinkedHashMap<>();
            document.forEach((name, inner) -> copy.put(name, value(inner)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(WithoutTimes::value).toList();
        }
        return value == null ? "" : value;
    }
}
