package org.openconsult.telegram.inbound;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that can be wrong in one place of a tree. */
final class Mutations {
    /** Of each type, and numbers that are no ids. */
    private static final List<JsonNode> VALUES = Stream.of(
                    "'words'",
                    "7",
                    "true",
                    "null",
                    "[]",
                    "[[{}], 'x', null]",
                    "{}",
                    "{id: {id: [7]}}",
                    "1.5",
                    "-1",
                    "1e400",
                    "123456789012345678901234567890",
                    "-123456789012345678901234567890")
            .map(Played::json)
            .toList();

    private Mutations() {}

    /**
     * A tree in which one place is different.
     *
     * @param place which one
     * @param change what was done to it
     */
    record Mutated(JsonPointer place, String change, JsonNode tree) {
        @Override
        public String toString() {
            return place + " " + change;
        }
    }

    /** Every field of every object, and every element of every list, removed alone. */
    static Stream<Mutated> withoutOne(JsonNode tree) {
        return places(tree).map(place -> new Mutated(place, "removed", removed(tree.deepCopy(), place)));
    }

    /** Every value replaced with one of another type, and with numbers that are out of all bounds. */
    static Stream<Mutated> withAnother(JsonNode tree) {
        return places(tree).flatMap(place -> VALUES.stream()
                .filter(value -> isWrong(value, tree.at(place)))
                .map(value -> new Mutated(place, "is " + value, replaced(tree.deepCopy(), place, value))));
    }

    /** A field that nobody knows in every object. */
    static Stream<Mutated> withMore(JsonNode tree) {
        return Stream.concat(Stream.of(JsonPointer.empty()), places(tree))
                .filter(place -> tree.at(place).isObject())
                .flatMap(place -> VALUES.stream().map(value -> {
                    JsonNode copy = tree.deepCopy();
                    ((ObjectNode) copy.at(place)).set("of_next_year", value);
                    return new Mutated(place, "has more: " + value, copy);
                }));
    }

    /** All places in a tree but the root. */
    static Stream<JsonPointer> places(JsonNode tree) {
        return below(JsonPointer.empty(), tree);
    }

    private static Stream<JsonPointer> below(JsonPointer place, JsonNode node) {
        List<JsonPointer> children = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> children.add(place.appendProperty(name)));
        if (node.isArray()) {
            IntStream.range(0, node.size()).mapToObj(place::appendIndex).forEach(children::add);
        }
        return children.stream().flatMap(child -> Stream.concat(Stream.of(child), below(child, node.at(last(child)))));
    }

    private static JsonPointer last(JsonPointer place) {
        return Optional.ofNullable(place.last()).orElseThrow();
    }

    /** A number in the place of another and so on is another value and not a wrong one, where it can be an id. */
    private static boolean isWrong(JsonNode value, JsonNode original) {
        boolean isOfItsType = value.getNodeType() == original.getNodeType();
        boolean canBeAnId = value.isInt() && value.intValue() > 0;
        return !isOfItsType || (value.isNumber() && !canBeAnId);
    }

    private static JsonNode removed(JsonNode tree, JsonPointer place) {
        JsonNode parent = tree.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode list) {
            list.remove(place.last().getMatchingIndex());
        }
        return tree;
    }

    static JsonNode replaced(JsonNode tree, JsonPointer place, JsonNode value) {
        JsonNode parent = tree.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        }
        return tree;
    }
}
