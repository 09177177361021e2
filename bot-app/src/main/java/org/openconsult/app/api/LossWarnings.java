package org.openconsult.app.api;

import java.util.List;
import java.util.stream.Stream;
import org.openconsult.consultation.PlanLosses;
import org.openconsult.consultation.UnsaidNumbers;
import org.openconsult.consultation.plan.PlanProblem;

/** What people in an open consultation lost by a plan, for the program that sent it. */
final class LossWarnings {
    private LossWarnings() {}

    /** At the place of the plan that took it. */
    static List<PlanProblem> of(PlanLosses losses) {
        Stream<PlanProblem> removed = losses.removed().stream()
                .map(id -> problem("commitments", "The commitment \"" + id + "\" is gone while the public is asked."));
        Stream<PlanProblem> reused = losses.reused().stream()
                .map(number -> problem(
                        "commitments",
                        "Number " + number.number() + " opened \"" + number.before() + "\" and opens \""
                                + number.after() + "\" now."));
        Stream<PlanProblem> closed =
                losses.closes() ? Stream.of(problem("phases", "The public is not asked any more.")) : Stream.of();
        return Stream.of(removed, reused, closed).flatMap(warnings -> warnings).toList();
    }

    /** Of numbers that people know from the draft. */
    static List<PlanProblem> of(UnsaidNumbers unsaid) {
        return unsaid.numbers().stream()
                .map(one -> problem(
                        "draft",
                        "Number " + one.number() + " was \"" + one.was().id() + "\" when the public was asked and "
                                + one.now()
                                        .map(now -> "opens \"" + now.id() + "\" now")
                                        .orElse("opens nothing now")
                                + ": draft_numbers can say what became of it."))
                .toList();
    }

    private static PlanProblem problem(String field, String message) {
        return new PlanProblem(1, field, message);
    }
}
