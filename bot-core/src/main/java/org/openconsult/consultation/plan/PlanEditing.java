package org.openconsult.consultation.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.CalendarEntry;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.DraftNumbers;
import org.openconsult.consultation.PlanAuthor;
import org.openconsult.consultation.PlanEdition;
import org.openconsult.consultation.PlanRevision;

/** Changes one thing in a stored plan on what somebody saw of it, and never over what somebody else made of it meanwhile. */
public final class PlanEditing {
    private final Consultations plans;

    public PlanEditing(Consultations plans) {
        this.plans = plans;
    }

    /**
     * Gives a commitment another text. What others do to other commitments meanwhile stays.
     *
     * @param edited with the id and version of the one that was seen
     * @throws IllegalArgumentException if there is no such plan
     */
    public PlanEdit commitment(String plan, Commitment edited, PlanAuthor author) {
        return edit(plan, author, newest -> newest.commitments().stream()
                .filter(there -> there.id().equals(edited.id()) && there.version() == edited.version())
                .findFirst()
                .map(seen -> replaced(newest, seen, edited.withNumber(seen.number()))));
    }

    /**
     * Gives the phases other dates or names.
     *
     * @param seen the phases as they were seen
     * @throws IllegalArgumentException if there is no such plan
     */
    public PlanEdit calendar(String plan, List<CalendarEntry> seen, List<CalendarEntry> edited, PlanAuthor author) {
        return edit(plan, author, newest -> Optional.of(newest.withCalendar(edited))
                .filter(changed -> newest.calendar().equals(seen)));
    }

    /**
     * Says which draft the plan is the final of, and what became of it.
     *
     * @param seen what was said of it when it was looked at
     * @throws IllegalArgumentException if there is no such plan
     */
    public PlanEdit draft(String plan, Optional<DraftNumbers> seen, DraftNumbers said, PlanAuthor author) {
        return edit(plan, author, newest -> Optional.of(newest.withDraft(Optional.of(said)))
                .filter(changed -> newest.draft().equals(seen)));
    }

    private static ActionPlan replaced(ActionPlan plan, Commitment seen, Commitment edited) {
        return plan.withCommitments(
                plan.version(),
                plan.commitments().stream()
                        .map(there -> there.equals(seen) ? edited : there)
                        .toList());
    }

    /** @param change nothing where the thing is not as it was seen */
    private PlanEdit edit(String id, PlanAuthor author, Function<ActionPlan, Optional<ActionPlan>> change) {
        while (true) {
            PlanEdition newest =
                    plans.edition(id).orElseThrow(() -> new IllegalArgumentException("There is no plan " + id));
            Optional<ActionPlan> edited = change.apply(newest.plan());
            if (edited.isEmpty()) {
                return new PlanEdit.Overtaken(newest);
            }
            if (edited.get().equals(newest.plan())) {
                return new PlanEdit.Unchanged();
            }
            Optional<PlanRevision> stored = plans.change(newest, edited.get(), author);
            if (stored.isPresent()) {
                return new PlanEdit.Done(stored.get());
            }
        }
    }
}
