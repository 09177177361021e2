package org.openconsult.app.desk.comments;

import java.util.Optional;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.export.ExportFilter;

/** What a comment is moved to, as a form names it. */
final class MoveForm {
    static final String WHOLE_PLAN = ExportFilter.WHOLE_PLAN;
    static final String NOTHING = "none";

    private MoveForm() {}

    /** Empty for what the plan does not have. On a commitment it is moved to the text that stands there now. */
    static Optional<Subject> subject(String value, ActionPlan plan) {
        if (value.equals(WHOLE_PLAN)) {
            return Optional.of(new Subject.WholePlan());
        }
        if (value.equals(NOTHING)) {
            return Optional.of(new Subject.Unassigned());
        }
        return plan.commitments().stream()
                .filter(commitment -> commitment.id().equals(value))
                .findFirst()
                .map(commitment ->
                        new Subject.OnCommitment(commitment.number(), commitment.id(), commitment.version()));
    }
}
