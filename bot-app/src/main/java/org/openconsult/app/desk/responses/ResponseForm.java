package org.openconsult.app.desk.responses;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.response.ResponseOutcome;
import org.openconsult.response.ResponseText;

/** What somebody wrote of a response: an outcome, and a reason in each language. */
final class ResponseForm {
    static final String OUTCOME = "outcome";
    static final String REASON = "reason.";

    private ResponseForm() {}

    /** @throws IllegalArgumentException when the outcome or the reason in the plan's own language is missing, or one is too long */
    static ResponseText read(Map<String, String> form, ActionPlan plan) {
        ResponseOutcome outcome = ResponseOutcome.of(form.getOrDefault(OUTCOME, ""))
                .orElseThrow(() -> new IllegalArgumentException("An outcome is needed"));
        Map<Language, String> reasons = new LinkedHashMap<>();
        plan.languages().forEach(language -> reasons.put(language, written(form, language)));
        return ResponseText.of(outcome, reasons, plan);
    }

    /** A browser sends each line break as two characters, and counts it as one. */
    static String written(Map<String, String> form, Language language) {
        return form.getOrDefault(REASON + language.tag(), "").replace("\r\n", "\n");
    }
}
