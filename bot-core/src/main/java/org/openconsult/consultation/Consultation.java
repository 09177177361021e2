package org.openconsult.consultation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A public consultation on one action plan.
 *
 * @param plan the plan in its newest version
 */
public record Consultation(ActionPlan plan) {

    public String id() {
        return plan.id();
    }

    /** Where the consultation stands at a moment, by the calendar and the time zone of its plan. */
    public Phase phaseAt(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, plan.timeZone());
        DateRange open = plan.publicConsultation();
        if (today.isBefore(open.start())) {
            return Phase.DRAFT;
        }
        return today.isAfter(open.end()) ? Phase.CLOSED : Phase.OPEN;
    }
}
