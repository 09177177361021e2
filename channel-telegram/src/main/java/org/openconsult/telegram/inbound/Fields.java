package org.openconsult.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/**
 * An object of the Bot API. A field that is of another type than it should be is as good as missing, and takes nothing
 * with it but itself.
 */
final class Fields {
    private final JsonNode object;

    Fields(JsonNode object) {
        this.object = object;
    }

    /** Whether there is something under a name, of whatever type. */
    boolean has(String name) {
        return !object.path(name).isMissingNode() && !object.path(name).isNull();
    }

    Optional<Fields> object(String name) {
        return Optional.of(object.path(name)).filter(JsonNode::isObject).map(Fields::new);
    }

    /** The objects in a list, in their order. */
    List<Fields> objects(String name) {
        JsonNode list = object.path(name);
        return StreamSupport.stream(list.spliterator(), false)
                .filter(element -> list.isArray() && element.isObject())
                .map(Fields::new)
                .toList();
    }

    /** A text exactly as it is there; an empty one is none. */
    Optional<String> text(String name) {
        return Optional.of(object.path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isEmpty());
    }

    OptionalLong number(String name) {
        JsonNode value = object.path(name);
        return value.isIntegralNumber() && value.canConvertToLong()
                ? OptionalLong.of(value.longValue())
                : OptionalLong.empty();
    }

    /** A number above zero: ids of people, messages and updates are. */
    OptionalLong id(String name) {
        return number(name).stream().filter(id -> id > 0).findFirst();
    }

    boolean isTrue(String name) {
        return object.path(name).isBoolean() && object.path(name).booleanValue();
    }
}
