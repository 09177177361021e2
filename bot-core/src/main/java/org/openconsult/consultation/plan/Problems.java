package org.openconsult.consultation.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with a file, and knows on which line each field stands. */
final class Problems {
    /** A list longer than this helps nobody; its last entry says that there is more. */
    static final int LIMIT = 500;

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<PlanProblem> errors = new ArrayList<>();
    private final List<PlanProblem> warnings = new ArrayList<>();

    void locate(String field, int line) {
        lines.put(field, line);
    }

    boolean knows(String field) {
        return lines.containsKey(field);
    }

    int line(String field) {
        return lines.getOrDefault(field, 1);
    }

    void error(String field, String message) {
        errorAt(line(field), field, message);
    }

    /** An error where the field's own line does not help: it is missing, or there twice. */
    void errorAt(int line, String field, String message) {
        errors.add(new PlanProblem(line, field, message));
    }

    void warning(String field, String message) {
        warnings.add(new PlanProblem(line(field), field, message));
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    List<PlanProblem> errors() {
        return byLine(errors);
    }

    List<PlanProblem> warnings() {
        return byLine(warnings);
    }

    private static List<PlanProblem> byLine(List<PlanProblem> problems) {
        List<PlanProblem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingInt(PlanProblem::line));
        if (sorted.size() <= LIMIT) {
            return sorted;
        }
        int line = sorted.get(LIMIT).line();
        List<PlanProblem> shown = new ArrayList<>(sorted.subList(0, LIMIT));
        shown.add(new PlanProblem(line, "", "There are more problems from here on. Correct those above first."));
        return shown;
    }
}
