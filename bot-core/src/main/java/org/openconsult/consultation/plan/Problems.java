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

    private final Remarks remarks;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<PlanProblem> errors = new ArrayList<>();
    private final List<PlanProblem> warnings = new ArrayList<>();

    Problems(Remarks remarks) {
        this.remarks = remarks;
    }

    void locate(String field, int line) {
        lines.put(field, line);
    }

    boolean knows(String field) {
        return lines.containsKey(field);
    }

    int line(String field) {
        return lines.getOrDefault(field, 1);
    }

    void error(String field, Remark remark, Object... values) {
        errorAt(line(field), field, remark, values);
    }

    /** An error where the field's own line does not help: it is missing, or there twice. */
    void errorAt(int line, String field, Remark remark, Object... values) {
        errors.add(new PlanProblem(line, field, remarks.say(remark, values)));
    }

    void warning(String field, Remark remark, Object... values) {
        warnings.add(new PlanProblem(line(field), field, remarks.say(remark, values)));
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

    private List<PlanProblem> byLine(List<PlanProblem> problems) {
        List<PlanProblem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingInt(PlanProblem::line));
        if (sorted.size() <= LIMIT) {
            return sorted;
        }
        int line = sorted.get(LIMIT).line();
        List<PlanProblem> shown = new ArrayList<>(sorted.subList(0, LIMIT));
        shown.add(new PlanProblem(line, "", remarks.say(Remark.MORE_PROBLEMS)));
        return shown;
    }
}
