package org.openconsult.consultation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the draft that a plan is the final of, and completes what is said of it. */
final class Drafts {
    /** Further back no plan that people are asked about is looked for. */
    private static final int MOST_EDITIONS = 200;

    private final StoredPlans plans;

    Drafts(StoredPlans plans) {
        this.plans = plans;
    }

    /** The draft of a final plan; empty where it is none, or where its draft was never loaded. */
    Optional<PlanEdition> of(ActionPlan plan) {
        return plan.draft().flatMap(DraftNumbers::version).flatMap(version -> plans.ofVersion(plan.id(), version));
    }

    /**
     * A plan with all that is known of its draft. Where it does not say which version that was, it is the one that the stored
     * plan names, or else the last that was in force while people could still be asked about it.
     *
     * @param stored the plan as it is before
     */
    ActionPlan completed(ActionPlan plan, PlanEdition stored) {
        return plan.draft()
                .map(said -> completed(plan, said, draft(said, stored)))
                .orElse(plan);
    }

    /** The same for a plan from a file: one that says nothing of a draft leaves it as it is. */
    ActionPlan completedLoaded(ActionPlan plan, PlanEdition stored) {
        return plan.draft().isPresent()
                ? completed(plan, stored)
                : plan.withDraft(stored.plan().draft().map(known -> known.keeping(ids(plan))));
    }

    private static ActionPlan completed(ActionPlan plan, DraftNumbers said, Optional<PlanEdition> draft) {
        return draft.map(edition -> plan.withDraft(Optional.of(said.completedBy(edition.plan(), ids(plan)))))
                .orElse(plan);
    }

    private Optional<PlanEdition> draft(DraftNumbers said, PlanEdition stored) {
        return said.version()
                .or(() -> stored.plan().draft().flatMap(DraftNumbers::version))
                .map(version -> plans.ofVersion(stored.plan().id(), version))
                .orElseGet(() -> Optional.of(lastAsked(stored)));
    }

    /** The version that was in force last while people could be asked about it; the stored one where there is none. */
    PlanEdition lastAsked(PlanEdition stored) {
        PlanEdition edition = stored;
        for (int looked = 0; looked < MOST_EDITIONS && madeAfterClosing(edition); looked++) {
            Optional<PlanEdition> before = plans.find(stored.plan().id(), edition.number() - 1);
            if (before.isEmpty()) {
                return stored;
            }
            edition = before.get();
        }
        return edition;
    }

    private static boolean madeAfterClosing(PlanEdition edition) {
        return new Consultation(edition.plan()).phaseAt(edition.since()).isAfterClosing();
    }

    private static Set<String> ids(ActionPlan plan) {
        return plan.commitments().stream().map(Commitment::id).collect(Collectors.toSet());
    }
}
