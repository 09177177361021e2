package org.openconsult.app.desk.words;

import java.util.Locale;
import java.util.Optional;
import org.openconsult.app.page.Refusal;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.PlanEdition;
import org.springframework.stereotype.Component;

/** The plan that a page of the desk is about: the one its address names, else the one people talk about now. */
@Component
public class ChosenPlan {
    /** Names the consultation in an address. */
    public static final String PARAMETER = "consultation";

    private final Consultations plans;

    ChosenPlan(Consultations plans) {
        this.plans = plans;
    }

    /**
     * The plan in the reader's words; empty when none is loaded.
     *
     * @throws Refusal when the address names one that there is not
     */
    public Optional<PlanWords> of(Optional<String> id, Locale locale) {
        Optional<String> named = named(id);
        Optional<Consultation> chosen = named.isPresent() ? named.flatMap(plans::find) : plans.current();
        refuseUnknown(named, chosen);
        return chosen.map(consultation -> new PlanWords(consultation.plan(), locale));
    }

    /**
     * The plan in the reader's words.
     *
     * @throws Refusal when there is none
     */
    public PlanWords required(Optional<String> id, Locale locale) {
        return of(id, locale).orElseThrow(ChosenPlan::none);
    }

    /** The consultation on a plan that was chosen, where it stands now. */
    public Consultation consultation(PlanWords words) {
        return plans.on(words.plan());
    }

    /**
     * The plan as it is now, with who made it so; empty when none is loaded.
     *
     * @throws Refusal when the address names one that there is not
     */
    public Optional<PlanEdition> edition(Optional<String> id) {
        Optional<String> named = named(id);
        Optional<PlanEdition> chosen =
                named.or(() -> plans.current().map(Consultation::id)).flatMap(plans::edition);
        refuseUnknown(named, chosen);
        return chosen;
    }

    /**
     * The plan as it is now, with who made it so.
     *
     * @throws Refusal when there is none
     */
    public PlanEdition requiredEdition(Optional<String> id) {
        return edition(id).orElseThrow(ChosenPlan::none);
    }

    private static Optional<String> named(Optional<String> id) {
        return id.filter(name -> !name.isBlank());
    }

    private static void refuseUnknown(Optional<String> named, Optional<?> chosen) {
        if (named.isPresent() && chosen.isEmpty()) {
            throw Refusal.notFound("There is no consultation with this id.");
        }
    }

    private static Refusal none() {
        return Refusal.notFound("There is no consultation.");
    }
}
