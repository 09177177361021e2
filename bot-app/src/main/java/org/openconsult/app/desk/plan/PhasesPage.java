package org.openconsult.app.desk.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.page.Refusal;
import org.openconsult.app.plans.PlanSummary;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.CalendarEntry;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.PlanAuthor;
import org.openconsult.consultation.PlanEdition;
import org.openconsult.consultation.plan.PlanEdit;
import org.openconsult.consultation.plan.PlanEditing;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The phases of a plan and their dates; those of the public consultation open and close it. */
@DeskController
class PhasesPage {
    private final ChosenPlan asked;
    private final Consultations plans;
    private final PlanEditing editing;
    private final Clock clock;

    PhasesPage(ChosenPlan asked, Consultations plans, Clock clock) {
        this.asked = asked;
        this.plans = plans;
        this.editing = new PlanEditing(plans);
        this.clock = clock;
    }

    @GetMapping("/desk/plan/phases")
    ModelAndView phases(@RequestParam Optional<String> consultation, Locale locale) {
        PlanEdition edition = asked.requiredEdition(consultation);
        return page(edition, PhaseRow.of(edition.plan().calendar()), locale);
    }

    /** @param seen the edition that was there when the page was opened */
    @PostMapping("/desk/plan/phases")
    @MayRun
    ModelAndView save(
            @RequestParam String consultation,
            @RequestParam long seen,
            @RequestParam Optional<String> confirmed,
            @RequestParam Optional<String> reason,
            @RequestParam Map<String, String> form,
            Authentication who,
            Locale locale) {
        PlanEdition newest = asked.requiredEdition(Optional.of(consultation));
        List<CalendarEntry> before = plans.edition(consultation, seen)
                .map(edition -> edition.plan().calendar())
                .orElseThrow(() -> Refusal.badRequest("There is no such version of the plan. Open its page again."));
        List<PhaseRow> rows = PhaseRow.filledIn(before, form);
        Assurance assurance = Assurance.of(confirmed, reason);
        boolean wrong = rows.stream().anyMatch(row -> !row.problems().isEmpty());
        if (wrong || !assurance.isEnough(newest, clock.instant())) {
            ModelAndView page = page(newest, rows, locale);
            page.addObject("seen", seen);
            page.addObject("unassured", !wrong);
            page.addObject("reason", assurance.reason().words());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return store(consultation, before, rows, assurance.by(who.getName()), locale);
    }

    private ModelAndView store(
            String consultation, List<CalendarEntry> before, List<PhaseRow> rows, PlanAuthor author, Locale locale) {
        PlanEdit edit = editing.calendar(
                consultation, before, rows.stream().map(PhaseRow::edited).toList(), author);
        if (edit instanceof PlanEdit.Overtaken overtaken) {
            ModelAndView page = page(overtaken.newest(), rows, locale);
            page.addObject("overtaken", true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        String what = edit instanceof PlanEdit.Done ? "phases" : "unchanged";
        return new ModelAndView("redirect:/desk/plan?done=" + what + "&consultation=" + consultation);
    }

    private ModelAndView page(PlanEdition edition, List<PhaseRow> rows, Locale locale) {
        ActionPlan plan = edition.plan();
        Language language = Reading.language(plan, locale);
        var page = new ModelAndView("desk/plan-phases");
        page.addObject("plan", PlanSummary.of(plans.on(plan), clock.instant()));
        page.addObject("heading", plan.title().in(language, plan.defaultLanguage()));
        page.addObject("edition", edition);
        page.addObject("seen", edition.number());
        page.addObject("rows", rows);
        page.addObject("language", language);
        page.addObject("byDefault", plan.defaultLanguage());
        page.addObject("line", PhaseLine.of(plan, LocalDate.ofInstant(clock.instant(), plan.timeZone()), language));
        page.addObject("open", Assurance.isOpen(edition, clock.instant()));
        return page;
    }
}
