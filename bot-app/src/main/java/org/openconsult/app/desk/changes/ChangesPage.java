package org.openconsult.app.desk.changes;

import java.util.Locale;
import java.util.Optional;
import org.openconsult.app.change.DraftAndFinal;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Draft and final plan side by side, with the reasons: to be read, completed and printed. */
@DeskController
class ChangesPage {
    private final ChosenPlan asked;
    private final DraftAndFinal changes;

    ChangesPage(ChosenPlan asked, DraftAndFinal changes) {
        this.asked = asked;
        this.changes = changes;
    }

    @GetMapping("/desk/plan/changes")
    String changes(
            @RequestParam Optional<String> consultation,
            @RequestParam Optional<String> done,
            Locale locale,
            Model page) {
        PlanWords words = asked.required(consultation, locale);
        ActionPlan plan = words.plan();
        page.addAttribute("consultation", plan.id());
        page.addAttribute("planTitle", words.title());
        page.addAttribute("version", plan.version());
        page.addAttribute("done", done.isPresent());
        changes.of(plan, new Language(locale.getLanguage()), locale).ifPresent(side -> page.addAttribute("side", side));
        return "desk/plan-changes";
    }
}
