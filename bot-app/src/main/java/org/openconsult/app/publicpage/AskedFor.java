package org.openconsult.app.publicpage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.export.ExportFilterParameters;
import org.openconsult.export.WrongParameterException;
import org.openconsult.search.CommentQuery;

/**
 * Which comments an address asks for. Filters that cannot be understood filter nothing, and the reader is told.
 *
 * @param parameters those that are understood, in the order in which they are shown
 * @param wrong whether there were others
 */
record AskedFor(Map<String, String> parameters, boolean wrong) {
    static final String WORDS = "q";
    static final String PAGE = "page";

    /** Fewer than the open data has, so that nobody is found by crossing them. */
    static final List<String> FILTERS = List.of("commitment", "district", "stance", "language", "channel");

    private static final int LONGEST = 200;

    static AskedFor read(Map<String, String> all, ActionPlan plan) {
        Map<String, String> known = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        value(all, WORDS).ifPresent(words -> known.put(WORDS, words));
        for (String name : FILTERS) {
            value(all, name).ifPresent(value -> {
                if (isUnderstood(name, value, plan)) {
                    known.put(name, value);
                } else {
                    wrong.add(name);
                }
            });
        }
        return new AskedFor(known, !wrong.isEmpty());
    }

    /** Longer ones are nobody's words. */
    static Optional<String> value(Map<String, String> all, String name) {
        return Optional.ofNullable(all.get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
    }

    private static boolean isUnderstood(String name, String value, ActionPlan plan) {
        try {
            ExportFilterParameters.read(Map.of(name, value), plan);
            return true;
        } catch (WrongParameterException wrong) {
            return false;
        }
    }

    CommentQuery query(ActionPlan plan) {
        CommentQuery all = CommentQuery.all(plan.id()).withFilter(ExportFilterParameters.read(parameters, plan));
        return Optional.ofNullable(parameters.get(WORDS))
                .map(words -> all.withWords(words).ofPublished())
                .orElse(all);
    }

    public String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    public boolean any() {
        return !parameters.isEmpty();
    }

    /** The same on another page. */
    Map<String, String> page(String page) {
        Map<String, String> other = new LinkedHashMap<>(parameters);
        other.put(PAGE, page);
        return other;
    }

    /** What is looked for may tell of a person. */
    @Override
    public String toString() {
        return "AskedFor" + parameters.keySet();
    }
}
