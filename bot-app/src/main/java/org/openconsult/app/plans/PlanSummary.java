package org.openconsult.app.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Language;

/**
 * A consultation in a list.
 *
 * @param title in the plan's own language
 * @param phase where it stands now, in small letters
 * @param opens the first day on which the public is asked
 * @param closes the last one
 */
public record PlanSummary(
        String id,
        String title,
        String country,
        int version,
        List<String> languages,
        String phase,
        LocalDate opens,
        LocalDate closes,
        int commitments) {

    /** What is to be said of it at a moment. */
    public static PlanSummary of(Consultation consultation, Instant now) {
        ActionPlan plan = consultation.plan();
        return new PlanSummary(
                plan.id(),
                plan.title().in(plan.defaultLanguage(), Language.ENGLISH),
                plan.country(),
                plan.version(),
                plan.languages().stream().map(Language::tag).toList(),
                consultation.phaseAt(now).name().toLowerCase(Locale.ROOT),
                plan.publicConsultation().start(),
                plan.publicConsultation().end(),
                plan.commitments().size());
    }
}
