package org.openconsult.app.desk.overview;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.openconsult.app.desk.coverage.CoverageView;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.consultation.Consultations;
import org.openconsult.search.CommentSearch;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of the desk: are we hearing from everyone? */
@DeskController
class OverviewPage {
    private final ChosenPlan plans;
    private final Consultations consultations;
    private final CommentSearch search;
    private final CoverageView coverage;
    private final Clock clock;

    OverviewPage(
            ChosenPlan plans, Consultations consultations, CommentSearch search, CoverageView coverage, Clock clock) {
        this.plans = plans;
        this.consultations = consultations;
        this.search = search;
        this.coverage = coverage;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String overview(
            @RequestParam(name = ChosenPlan.PARAMETER) Optional<String> consultation, Model page, Locale locale) {
        Optional<PlanWords> words = plans.of(consultation, locale);
        if (words.isEmpty()) {
            return "desk/overview-none";
        }
        page.addAttribute("plan", words.get());
        page.addAttribute("progress", search.progress());
        page.addAttribute("days", PlanDays.of(consultations.on(words.get().plan()), clock.instant()));
        var figures = search.figures(words.get().plan().id());
        page.addAttribute("figures", OverviewFigures.of(figures, words.get()));
        page.addAttribute("coverage", coverage.of(figures, words.get()));
        return "desk/overview";
    }
}
