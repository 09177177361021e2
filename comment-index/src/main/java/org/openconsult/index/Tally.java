package org.openconsult.index;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.openconsult.search.Count;

/**
 * Counts comments and people by a key, where all comments of one person come one after the other.
 *
 * @param <K> what is counted by
 */
final class Tally<K> {
    private final Map<K, Counted> counted = new HashMap<>();

    private static final class Counted {
        private long comments;
        private long people;
        private int lastPerson = -1;
    }

    /**
     * Counts a comment.
     *
     * @param person numbers the people, from 0
     */
    void add(K key, int person) {
        Counted here = counted.computeIfAbsent(key, first -> new Counted());
        here.comments++;
        if (here.lastPerson != person) {
            here.people++;
            here.lastPerson = person;
        }
    }

    /** Fills a map with what was counted, and gives it back. */
    <N, M extends Map<N, Count>> M into(M map, Function<K, N> name) {
        counted.forEach((key, here) -> map.put(name.apply(key), new Count(here.comments, here.people)));
        return map;
    }
}
