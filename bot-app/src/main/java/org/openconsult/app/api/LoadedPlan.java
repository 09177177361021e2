package org.openconsult.app.api;

import java.util.List;
import org.openconsult.consultation.PlanRevision;
import org.openconsult.consultation.plan.PlanProblem;

/**
 * What came of loading a plan.
 *
 * @param version the plan's version now
 * @param changed ids of the commitments that say something else than before
 * @param added ids of the commitments that are new
 * @param removed ids of the commitments that are gone
 * @param warnings where the plan departs from good practice, or the plan or the bot misses a translation
 */
record LoadedPlan(
        String id,
        int version,
        List<String> changed,
        List<String> added,
        List<String> removed,
        List<PlanProblem> warnings) {

    static LoadedPlan of(PlanRevision revision, List<PlanProblem> warnings) {
        return new LoadedPlan(
                revision.plan().id(),
                revision.plan().version(),
                revision.changed(),
                revision.added(),
                revision.removed(),
                warnings);
    }
}
