package org.openconsult.app.publicpage;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openconsult.app.page.SpokenLanguage;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;

/**
 * In which language somebody reads: what the address says, else what the browser asks for. Nothing is remembered.
 *
 * @param locale of what the pages themselves say, English or Spanish
 * @param language of the plan's texts, where the plan has it
 * @param chosen what the address says
 */
record Reader(Locale locale, Language language, Optional<Language> chosen) {
    static final String PARAMETER = "lang";
    static final String ATTRIBUTE = "reader";

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}");

    static Reader of(HttpServletRequest request) {
        Optional<Language> chosen = Optional.ofNullable(request.getParameter(PARAMETER))
                .filter(TAG.asMatchPredicate())
                .map(Language::new);
        Locale locale = chosen.filter(Reader::isSpoken)
                .map(language -> SpokenLanguage.closest(language.locale()))
                .orElseGet(() -> SpokenLanguage.asked(request));
        return new Reader(locale, chosen.orElseGet(() -> new Language(locale.getLanguage())), chosen);
    }

    /** Whether the pages themselves speak it. */
    static boolean isSpoken(Language language) {
        return language.equals(Language.ENGLISH) || language.equals(Language.SPANISH);
    }

    /** What links carry on: what was chosen and means anything here. */
    Optional<String> carried(ActionPlan plan) {
        return chosen.filter(language -> isSpoken(language) || plan.languages().contains(language))
                .map(Language::tag);
    }
}
