package org.openconsult.app.desk.responses;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.answering.PhaseGate;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.coordinator.Authorities;
import org.openconsult.app.coordinator.Right;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.frame.FormTold;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.audit.Reason;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Phase;
import org.openconsult.response.Response;
import org.openconsult.response.Responses;
import org.openconsult.response.Target;
import org.openconsult.search.CommentSearch;
import org.openconsult.search.Count;
import org.openconsult.search.Figures;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is answered and what waits, and where the consultation stands. */
@DeskController
class ResponsesPage {
    private static final int MOST_SINGLE = 200;

    private final ChosenPlan plans;
    private final Consultations consultations;
    private final Responses responses;
    private final ResponseTargets targets;
    private final CommentSearch search;
    private final PhaseGate gate;
    private final Clock clock;

    ResponsesPage(
            ChosenPlan plans,
            Consultations consultations,
            Responses responses,
            ResponseTargets targets,
            CommentSearch search,
            PhaseGate gate,
            Clock clock) {
        this.plans = plans;
        this.consultations = consultations;
        this.responses = responses;
        this.targets = targets;
        this.search = search;
        this.gate = gate;
        this.clock = clock;
    }

    @GetMapping("/desk/responses")
    String responses(
            @RequestParam(name = ChosenPlan.PARAMETER) Optional<String> consultation, Model page, Locale locale) {
        plans.of(consultation, locale).ifPresent(words -> show(words, page));
        return "desk/responses";
    }

    private void show(PlanWords words, Model page) {
        String consultation = words.plan().id();
        Figures figures = search.figures(consultation);
        List<Response> all = responses.of(consultation);
        Map<Target, Response> known = all.stream().collect(Collectors.toMap(Response::target, one -> one));
        List<Target> shown = new ArrayList<>(targets.ofMany(words));
        // What was retired, dissolved or dropped from the plan may have been answered before.
        all.stream()
                .map(Response::target)
                .filter(target -> target.kind() != Target.Kind.COMMENT && !shown.contains(target))
                .forEach(shown::add);
        List<Target> single = all.stream()
                .map(Response::target)
                .filter(target -> target.kind() == Target.Kind.COMMENT)
                .limit(MOST_SINGLE)
                .toList();
        Map<Target, String> names =
                targets.names(Stream.concat(shown.stream(), single.stream()).toList(), words);
        page.addAttribute("plan", words);
        page.addAttribute("progress", search.progress());
        page.addAttribute("figures", figures.all());
        page.addAttribute("waiting", gate.waiting(consultation));
        page.addAttribute("phase", consultations.on(words.plan()).phaseAt(clock.instant()));
        page.addAttribute("lines", lines(shown, names, known, figures, words));
        page.addAttribute("single", lines(single, names, known, figures, words));
    }

    private static List<ResponseLine> lines(
            List<Target> targets,
            Map<Target, String> names,
            Map<Target, Response> known,
            Figures figures,
            PlanWords words) {
        return targets.stream()
                .map(target -> ResponseLine.of(
                        target,
                        names.getOrDefault(target, target.id()),
                        counted(target, figures),
                        Optional.ofNullable(known.get(target)),
                        words))
                .toList();
    }

    private static Optional<Long> counted(Target target, Figures figures) {
        return switch (target.kind()) {
            case COMMITMENT, PLAN -> Optional.of(comments(figures.commitments(), target.id()));
            case THEME -> Optional.of(comments(figures.themes(), target.id()));
            case CAMPAIGN, COMMENT -> Optional.empty();
        };
    }

    private static long comments(Map<String, Count> counts, String id) {
        return counts.getOrDefault(id, Count.NONE).comments();
    }

    /** @param to closed, answering or published */
    @PostMapping("/desk/responses/phase")
    @MayRun
    String move(
            @RequestParam(name = ChosenPlan.PARAMETER) Optional<String> consultation,
            @RequestParam(defaultValue = "") String to,
            @RequestParam Optional<String> reason,
            Authentication who,
            RedirectAttributes told,
            Locale locale) {
        PlanWords words = plans.required(consultation, locale);
        new FormTold(told, "phase")
                .of(() -> gate.move(
                        consultations.on(words.plan()),
                        Phase.valueOf(to.toUpperCase(Locale.ROOT)),
                        checked(reason),
                        who.getName(),
                        Authorities.has(who, Right.ADMINISTER)));
        told.addAttribute(ChosenPlan.PARAMETER, words.plan().id());
        return "redirect:/desk/responses";
    }

    private static Reason checked(Optional<String> written) {
        Reason reason = Reason.of(written);
        if (!reason.fits()) {
            throw new IllegalArgumentException("The reason is too long");
        }
        return reason;
    }
}
