package org.openconsult.conversation;

import org.openconsult.consultation.ActionPlan;

/** Which plan, in which version, a talk's numbers are about. */
public record PlanSeen(String id, int version) {

    static PlanSeen of(ActionPlan plan) {
        return new PlanSeen(plan.id(), plan.version());
    }
}
