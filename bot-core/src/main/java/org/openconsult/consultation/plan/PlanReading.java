package org.openconsult.consultation.plan;

import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;

/**
 * What came of reading a plan file.
 *
 * @param plan the whole plan, or nothing at all if there is any error
 * @param errors everything that must be put right, by line
 * @param warnings where the plan departs from good practice or misses a translation, by line; these never refuse it
 */
public record PlanReading(Optional<ActionPlan> plan, List<PlanProblem> errors, List<PlanProblem> warnings) {
    public PlanReading {
        if (plan.isPresent() != errors.isEmpty()) {
            throw new IllegalArgumentException("A plan is read exactly when there is no error");
        }
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }
}
