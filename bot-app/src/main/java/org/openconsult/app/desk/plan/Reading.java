package org.openconsult.app.desk.plan;

import java.util.Locale;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;

/** In which of its languages a plan is shown to somebody at the desk. */
final class Reading {
    private Reading() {}

    /** The desk's, where the plan is written in it too. */
    static Language language(ActionPlan plan, Locale locale) {
        return find(plan, locale.getLanguage());
    }

    /** The one with this tag, or else the plan's default. */
    static Language find(ActionPlan plan, String tag) {
        return plan.languages().stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseGet(plan::defaultLanguage);
    }
}
