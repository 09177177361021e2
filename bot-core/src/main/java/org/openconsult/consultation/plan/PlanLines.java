package org.openconsult.consultation.plan;

import java.util.List;
import java.util.Locale;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Language;

/** Where the texts of a plan stand in its file, so that something can be said about one of them. */
public final class PlanLines {
    private final Problems lines;
    private final List<Integer> numbers;

    private PlanLines(Problems lines, List<Integer> numbers) {
        this.lines = lines;
        this.numbers = numbers;
    }

    /** Those of a file, also where it has errors. */
    public static PlanLines of(String yamlOrJson) {
        Problems problems = new Problems(new Remarks(Locale.ENGLISH));
        List<Integer> numbers = PlanFile.read(yamlOrJson, problems)
                .map(file -> file.commitments().stream().map(Commitment::number).toList())
                .orElse(List.of());
        return new PlanLines(problems, numbers);
    }

    /** Something about a commitment's title in a language. */
    public PlanProblem aboutTitle(Commitment commitment, Language language, String message) {
        return about("commitments[" + numbers.indexOf(commitment.number()) + "].title." + language, message);
    }

    /** Something about the districts taken together. */
    public PlanProblem aboutDistricts(String message) {
        return about("districts", message);
    }

    /** Something about a number of the draft: where the first commitment names it, or else in the section on the draft. */
    PlanProblem aboutDraft(List<Commitment> naming, String message) {
        return naming.stream()
                .findFirst()
                .map(first -> about("commitments[" + numbers.indexOf(first.number()) + "].draft_numbers", message))
                .orElseGet(() -> about("draft", message));
    }

    private PlanProblem about(String field, String message) {
        return new PlanProblem(lines.line(field), field, message);
    }
}
