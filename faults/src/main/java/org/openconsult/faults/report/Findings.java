package org.openconsult.faults.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found to be wrong: how often, and some examples of each kind, by names that hold no personal data. */
public final class Findings {
    private static final int EXAMPLES = 5;

    private final Map<Finding, Long> counts = new EnumMap<>(Finding.class);
    private final Map<String, List<String>> examples = new TreeMap<>();

    /**
     * Something is wrong.
     *
     * @param what in a few words, the same for all of its sort
     * @param where a turn, a comment, a message of the harness; never a number or words of a person
     */
    public synchronized void add(Finding kind, String what, String where) {
        counts.merge(kind, 1L, Long::sum);
        List<String> some = examples.computeIfAbsent(kind.plural() + ": " + what, first -> new ArrayList<>());
        some.add(where);
        if (some.size() > EXAMPLES) {
            some.set(EXAMPLES - 1, "…");
            some.remove(EXAMPLES);
        }
    }

    public synchronized long of(Finding kind) {
        return counts.getOrDefault(kind, 0L);
    }

    public synchronized boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Sorts of what is wrong, each with examples. */
    public synchronized Map<String, List<String>> examples() {
        return new TreeMap<>(examples);
    }
}
