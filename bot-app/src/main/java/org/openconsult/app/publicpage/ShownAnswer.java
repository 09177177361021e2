package org.openconsult.app.publicpage;

import org.openconsult.response.Answer;

/**
 * What was decided, as everybody may read it.
 *
 * @param outcome a key of the messages
 */
record ShownAnswer(String outcome, PlanText reason, String day) {
    static ShownAnswer of(Answer answer, PlanTexts texts) {
        return new ShownAnswer(
                "public.outcome." + answer.outcome(), texts.in(answer.text().reason()), texts.day(answer.at()));
    }
}
