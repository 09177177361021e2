package org.openconsult.app.desk.plan;

import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.UnsaidNumbers;

/**
 * A number that people know from the draft and that a plan would give away without a word, as the desk shows it.
 *
 * @param was the title of the commitment that people were asked about
 * @param now the title of the one that the number would open
 */
record UnsaidNumber(int number, String was, Optional<String> now) {

    static List<UnsaidNumber> of(UnsaidNumbers unsaid, ActionPlan next) {
        return unsaid.numbers().stream()
                .map(one -> new UnsaidNumber(
                        one.number(), title(one.was(), next), one.now().map(now -> title(now, next))))
                .toList();
    }

    private static String title(Commitment commitment, ActionPlan plan) {
        return commitment.title().in(plan.defaultLanguage(), plan.defaultLanguage());
    }
}
