package org.openconsult.consultation.plan;

import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.Commitment;

/**
 * What came of reading a commitment's fields.
 *
 * @param commitment nothing where there is an error
 * @param errors what must be put right, each with the name of its field; the line means nothing
 * @param warnings where the commitment departs from good practice or misses a translation
 */
public record CommitmentReading(Optional<Commitment> commitment, List<PlanProblem> errors, List<PlanProblem> warnings) {

    static CommitmentReading of(PlanReading plan, String id, int index) {
        String place = "commitments[" + index + "].";
        return new CommitmentReading(
                plan.plan().stream()
                        .flatMap(read -> read.commitments().stream())
                        .filter(commitment -> commitment.id().equals(id))
                        .findFirst(),
                within(place, plan.errors()),
                within(place, plan.warnings()).stream()
                        .filter(warning -> !warning.field().isEmpty())
                        .toList());
    }

    /** An error elsewhere, of the whole text, is kept without a field. */
    private static List<PlanProblem> within(String place, List<PlanProblem> problems) {
        return problems.stream()
                .map(problem -> new PlanProblem(
                        problem.line(),
                        problem.field().startsWith(place) ? problem.field().substring(place.length()) : "",
                        problem.message()))
                .toList();
    }
}
