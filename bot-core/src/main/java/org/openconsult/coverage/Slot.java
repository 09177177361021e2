package org.openconsult.coverage;

import java.util.List;
import java.util.Optional;

/** What a target says of one dimension: nothing, each value by itself, or one value. */
public sealed interface Slot {
    /** The target does not look at it. */
    record Any() implements Slot {}

    /** The target holds for each value. */
    record Each() implements Slot {}

    /** Holds for this value alone, and there in place of what holds for each. */
    record One(String id) implements Slot {}

    /** The values that it is about; one that is empty where it does not look at them. */
    default List<Optional<String>> values(List<String> all) {
        if (this instanceof One one) {
            return all.contains(one.id()) ? List.of(Optional.of(one.id())) : List.of();
        }
        return this instanceof Each ? all.stream().map(Optional::of).toList() : List.of(Optional.empty());
    }

    /** As it is stored: empty, a star, or the value, which never is a star. */
    default String stored() {
        if (this instanceof One one) {
            return one.id();
        }
        return this instanceof Each ? "*" : "";
    }

    static Slot read(String stored) {
        return switch (stored) {
            case "" -> new Any();
            case "*" -> new Each();
            default -> new One(stored);
        };
    }
}
