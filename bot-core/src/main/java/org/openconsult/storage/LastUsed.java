package org.openconsult.storage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * What was used last, by name; what was not used for longest is forgotten first. By this and not by how often something was used,
 * as a cache usually goes by: a talk that has just begun is needed again soon, and those that many messages came from are over.
 *
 * @param <V> immutable
 */
public final class LastUsed<V> {
    private final Map<String, V> values;

    /** Knows nothing yet, and so many at most. */
    public LastUsed(int most) {
        this.values = Collections.synchronizedMap(new Bounded<>(most));
    }

    public Optional<V> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public void put(String name, V value) {
        values.put(name, value);
    }

    /** Keeps it, or a choice of what is kept and it, where there is something. */
    public void merge(String name, V value, BinaryOperator<V> choice) {
        values.merge(name, value, choice);
    }

    public void forget(String name) {
        values.remove(name);
    }

    private static final class Bounded<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1;
        private static final float USUAL_LOAD = 0.75f;

        private final int most;

        Bounded(int most) {
            super(most, USUAL_LOAD, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > most;
        }
    }
}
