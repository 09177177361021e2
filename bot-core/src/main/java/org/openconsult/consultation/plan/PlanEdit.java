package org.openconsult.consultation.plan;

import org.openconsult.consultation.PlanEdition;
import org.openconsult.consultation.PlanRevision;

/** What became of an edit at the desk. */
public sealed interface PlanEdit {

    /** It is in force. */
    record Done(PlanRevision revision) implements PlanEdit {}

    /** It said what the plan says, so nothing was stored. */
    record Unchanged() implements PlanEdit {}

    /**
     * Somebody else changed the same thing after it was looked at; nothing was stored.
     *
     * @param newest the plan as it is now
     */
    record Overtaken(PlanEdition newest) implements PlanEdit {}
}
