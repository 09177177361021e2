package org.openconsult.consultation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A public consultation on one action plan.
 *
 * @param plan the plan in its newest version
 * @param afterClosing where it stands once its last day is over: closed, answering or published
 */
public record Consultation(ActionPlan plan, Phase afterClosing) {
    public Consultation {
        if (!afterClosing.isAfterClosing()) {
            throw new IllegalArgumentException("After its closing a consultation is not " + afterClosing);
        }
    }

    /** One in which nobody has begun to answer. */
    public Consultation(ActionPlan plan) {
        this(plan, Phase.CLOSED);
    }

    public String id() {
        return plan.id();
    }

    /** Where the consultation stands at a moment: until its closing by the calendar and the time zone of its plan. */
    public Phase phaseAt(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, plan.timeZone());
        DateRange open = plan.publicConsultation();
        if (today.isBefore(open.start())) {
            return Phase.DRAFT;
        }
        return today.isAfter(open.end()) ? afterClosing : Phase.OPEN;
    }
}
