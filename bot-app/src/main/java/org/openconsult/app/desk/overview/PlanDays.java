package org.openconsult.app.desk.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.DateRange;

/**
 * Where a consultation stands in its time.
 *
 * @param phase in capitals
 * @param left days until it opens, or until it has closed, this one included; 0 afterwards
 */
record PlanDays(String phase, LocalDate opens, LocalDate closes, long left) {
    static PlanDays of(Consultation consultation, Instant now) {
        ActionPlan plan = consultation.plan();
        DateRange open = plan.publicConsultation();
        LocalDate today = LocalDate.ofInstant(now, plan.timeZone());
        long left = today.isBefore(open.start())
                ? ChronoUnit.DAYS.between(today, open.start())
                : Math.max(0, ChronoUnit.DAYS.between(today, open.end()) + 1);
        return new PlanDays(consultation.phaseAt(now).name(), open.start(), open.end(), left);
    }
}
