package org.openconsult.app.desk.plan;

import java.util.Locale;
import java.util.Optional;
import org.openconsult.app.desk.changes.EditReasons;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;

/**
 * Who reads about a commitment.
 *
 * @param locale the language they speak at the desk
 * @param preview the tag of the language in which they want to see the commitment
 * @param because what they said of why they change it
 */
record Reader(Locale locale, String preview, Optional<EditReasons.Given> because) {

    /** Somebody who may have asked for a language. */
    static Reader of(Locale locale, Optional<String> preview) {
        return new Reader(locale, preview.orElse(locale.getLanguage()), Optional.empty());
    }

    Reader with(EditReasons.Given given) {
        return new Reader(locale, preview, Optional.of(given));
    }

    /** The one they want to see of a plan's, or else its default. */
    Language shown(ActionPlan plan) {
        return Reading.find(plan, preview);
    }
}
