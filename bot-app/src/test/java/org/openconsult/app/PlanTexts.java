package org.openconsult.app;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.plan.ActionPlanWriter;
import org.openconsult.consultation.plan.SamplePlan;

/** The sample plan as it may be edited. */
public final class PlanTexts {
    private PlanTexts() {}

    /** The sample while the public is asked. */
    public static ActionPlan open() {
        return SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC));
    }

    public static String file(ActionPlan plan) {
        return new ActionPlanWriter().write(plan);
    }

    /** A file of the sample in which the first commitment says something else. */
    public static String reworded(String file) {
        return file.replace("so they need not travel to the capital", "and need not travel at all");
    }
}
