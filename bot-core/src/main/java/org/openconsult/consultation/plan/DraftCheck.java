package org.openconsult.consultation.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.DraftNumbers;

/**
 * Compares what a plan's file says of a draft with the draft as it was loaded.
 *
 * @param errors numbers that the draft does not have
 * @param warnings numbers of the draft of which nothing is said
 */
public record DraftCheck(List<PlanProblem> errors, List<PlanProblem> warnings) {
    private static final DraftCheck NONE = new DraftCheck(List.of(), List.of());

    /**
     * Checks a file.
     *
     * @param plan what was read of it, completed by what is known of the draft
     * @param draft empty where it was never loaded: then there is nothing to compare
     */
    public static DraftCheck of(String file, ActionPlan plan, Optional<ActionPlan> draft, Locale locale) {
        return plan.draft()
                .flatMap(numbers ->
                        draft.map(known -> of(PlanLines.of(file), plan, numbers, known, new Remarks(locale))))
                .orElse(NONE);
    }

    private static DraftCheck of(
            PlanLines lines, ActionPlan plan, DraftNumbers numbers, ActionPlan draft, Remarks remarks) {
        List<PlanProblem> errors = numbers.commitments().stream()
                .filter(was -> draft.commitment(was.number()).isEmpty())
                .map(was -> lines.aboutDraft(
                        plan.became(was), remarks.say(Remark.NOT_IN_DRAFT, draft.version(), was.number())))
                .toList();
        List<PlanProblem> warnings = numbers.unsaid(draft).stream()
                .map(number -> lines.aboutDraft(List.of(), remarks.say(Remark.DRAFT_UNSAID, number)))
                .toList();
        return new DraftCheck(errors, warnings);
    }
}
