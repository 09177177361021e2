package org.openconsult.conversation.words;

import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;

/** Tells which of a plan's languages the bot does not speak in full. What is missing is said in the plan's own language. */
public final class MissingTranslations {
    private final Catalogs catalogs;

    public MissingTranslations(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /** A sentence for each language in which something is missing, for who loads the plan. */
    public List<String> of(ActionPlan plan) {
        return plan.languages().stream()
                .flatMap(language -> warning(plan, language).stream())
                .toList();
    }

    private Optional<String> warning(ActionPlan plan, Language language) {
        List<String> missing = catalogs.missing(language);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String what = catalogs.has(language)
                ? "lacks " + missing.size() + " of its texts in \"" + language + "\": " + String.join(", ", missing)
                : "has no texts of its own in \"" + language + "\"";
        return Optional.of("The bot " + what + ". It says them in \""
                + catalogs.closest(plan.defaultLanguage(), Language.ENGLISH, missing) + "\" instead.");
    }
}
