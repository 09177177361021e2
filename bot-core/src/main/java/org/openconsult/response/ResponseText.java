package org.openconsult.response;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;

/**
 * What a response says.
 *
 * @param reason why, in plain words, in the plan's own language at least
 */
public record ResponseText(ResponseOutcome outcome, LocalizedText reason) {
    /** Of a reason in one language, in UTF-16 units. */
    public static final int LONGEST = 2_000;

    /**
     * What somebody wrote.
     *
     * @param reasons by language; what is blank is left out
     * @throws IllegalArgumentException when the plan's own language is missing, a reason is too long, or in a language that the
     *     plan has not
     */
    public static ResponseText of(ResponseOutcome outcome, Map<Language, String> reasons, ActionPlan plan) {
        Map<Language, String> written = new LinkedHashMap<>();
        for (Language language : plan.languages()) {
            Optional.ofNullable(reasons.get(language))
                    .map(String::strip)
                    .filter(reason -> !reason.isEmpty())
                    .ifPresent(reason -> written.put(language, reason));
        }
        if (!plan.languages().containsAll(reasons.keySet())) {
            throw new IllegalArgumentException("A reason is in a language that the plan has not");
        }
        if (!written.containsKey(plan.defaultLanguage())) {
            throw new IllegalArgumentException("A reason is needed in the plan's own language");
        }
        if (written.values().stream().anyMatch(reason -> reason.length() > LONGEST)) {
            throw new IllegalArgumentException("A reason has at most " + LONGEST + " characters");
        }
        return new ResponseText(outcome, new LocalizedText(written));
    }
}
