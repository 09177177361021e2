package org.openconsult.app.desk.plan;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.plans.PlanSummary;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.PlanEdition;
import org.openconsult.consultation.PlanRevision;
import org.openconsult.consultation.plan.ActionPlanReader;
import org.openconsult.consultation.plan.DraftCheck;
import org.openconsult.consultation.plan.PlanProblem;
import org.openconsult.consultation.plan.PlanReading;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.MissingTranslations;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Loads a plan in two steps: what it would change is shown, and then it is asked for. */
@DeskController
class LoadPage {
    private static final String PAGE = "desk/plan-load";

    private final Consultations plans;
    private final MissingTranslations missing;
    private final Clock clock;
    private final ActionPlanReader reader = new ActionPlanReader();

    LoadPage(Consultations plans, Catalogs words, Clock clock) {
        this.plans = plans;
        this.missing = new MissingTranslations(words);
        this.clock = clock;
    }

    /** A problem with the line it is on. */
    record Located(PlanProblem problem, String text) {
        private static final int LONGEST = 160;

        static Located of(PlanProblem problem, List<String> lines) {
            String line = problem.line() <= lines.size()
                    ? lines.get(problem.line() - 1).strip()
                    : "";
            return new Located(problem, line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…");
        }
    }

    @GetMapping("/desk/plan/load")
    @MayRun
    String form(Model page) {
        page.addAttribute("text", "");
        return PAGE;
    }

    /**
     * Checks a plan, and stores it when what it changes was seen and is wanted.
     *
     * @param seen the edition that the changes were shown against, 0 where there was none
     */
    @PostMapping("/desk/plan/load")
    @MayRun
    ModelAndView load(
            @RequestParam String text,
            @RequestParam Optional<Long> seen,
            @RequestParam Optional<String> confirmed,
            @RequestParam Optional<String> reason,
            Authentication who,
            Locale locale) {
        // A byte order mark is no part of the text.
        String plan = text.startsWith("\uFEFF") ? text.substring(1) : text;
        PlanReading reading = reader.read(plan, locale);
        var page = new ModelAndView(PAGE);
        page.addObject("text", plan);
        List<String> lines = plan.lines().toList();
        if (reading.plan().isEmpty()) {
            page.addObject("warnings", located(reading.warnings(), lines));
            return refused(page, reading.errors(), lines);
        }
        ActionPlan known = plans.knowingItsDraft(reading.plan().get());
        DraftCheck check = DraftCheck.of(plan, known, plans.draft(known).map(PlanEdition::plan), locale);
        page.addObject(
                "warnings",
                located(
                        Stream.concat(reading.warnings().stream(), check.warnings().stream())
                                .toList(),
                        lines));
        if (!check.errors().isEmpty()) {
            return refused(page, check.errors(), lines);
        }
        return load(page, known, seen, Assurance.of(confirmed, reason), who);
    }

    private static ModelAndView refused(ModelAndView page, List<PlanProblem> errors, List<String> lines) {
        page.addObject("errors", located(errors, lines));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static List<Located> located(List<PlanProblem> problems, List<String> lines) {
        return problems.stream().map(problem -> Located.of(problem, lines)).toList();
    }

    private ModelAndView load(
            ModelAndView page, ActionPlan plan, Optional<Long> seen, Assurance assurance, Authentication who) {
        Optional<PlanEdition> newest = plans.edition(plan.id());
        Optional<Consultation> replaced =
                plans.current().filter(current -> !current.id().equals(plan.id()));
        boolean open = newest.filter(edition -> Assurance.isOpen(edition, clock.instant()))
                .isPresent();
        boolean ends = replaced.filter(current -> Assurance.isOpen(current, clock.instant()))
                .isPresent();
        List<UnsaidNumber> unsaid = newest.map(edition -> UnsaidNumber.of(plans.unsaidNumbers(edition, plan), plan))
                .orElse(List.of());
        boolean assured = assurance.isEnough(open || ends || !unsaid.isEmpty());
        if (seen.isPresent() && assured) {
            Optional<PlanRevision> stored = plans.load(plan, seen.get(), assurance.by(who.getName()));
            if (stored.isPresent()) {
                return new ModelAndView("redirect:/desk/plan?done=loaded&consultation=" + plan.id());
            }
        }
        preview(page, plan, newest);
        page.addObject("open", open);
        page.addObject("ends", ends);
        page.addObject("unsaid", unsaid);
        page.addObject(
                "instead",
                replaced.map(current -> PlanSummary.of(current, clock.instant()).title()).stream()
                        .toList());
        page.addObject("overtaken", newest.filter(edition -> seen.filter(number -> number != edition.number())
                .isPresent()));
        page.addObject("unassured", seen.isPresent() && !assured);
        page.addObject("reason", assurance.reason().words());
        page.setStatus(seen.isPresent() ? HttpStatus.CONFLICT : HttpStatus.OK);
        return page;
    }

    private void preview(ModelAndView page, ActionPlan plan, Optional<PlanEdition> newest) {
        page.addObject("plan", PlanSummary.of(plans.on(plan), clock.instant()));
        page.addObject("seen", newest.map(PlanEdition::number).orElse(0L));
        page.addObject("first", newest.isEmpty());
        page.addObject("missing", missing.of(plan));
        PlanRevision revision =
                newest.map(edition -> PlanRevision.of(edition.plan(), plan)).orElseGet(() -> PlanRevision.first(plan));
        newest.ifPresent(edition -> page.addObject("changes", PlanComparison.of(edition.plan(), revision.plan())));
    }
}
