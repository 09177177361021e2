package org.openconsult.app.desk.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.frame.FormTold;
import org.openconsult.app.desk.words.ChannelNames;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.coverage.CoverageTargets;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What coordinators want to hear: as many lines as they like, each for all or for one. */
@DeskController
class TargetsPage {
    private static final int SPARE = 4;

    private final ChosenPlan plans;
    private final CoverageTargets targets;
    private final ChannelNames channels;

    TargetsPage(ChosenPlan plans, CoverageTargets targets, ChannelNames channels) {
        this.plans = plans;
        this.targets = targets;
        this.channels = channels;
    }

    @GetMapping("/desk/targets")
    String targets(
            @RequestParam(name = ChosenPlan.PARAMETER) Optional<String> consultation, Model page, Locale locale) {
        PlanWords words = plan(consultation, locale);
        CoverageTargets.Targets set = targets.of(words.plan().id());
        List<TargetLine> lines =
                new ArrayList<>(set.targets().stream().map(TargetLine::of).toList());
        for (int spare = 0; spare < SPARE; spare++) {
            lines.add(TargetLine.EMPTY);
        }
        page.addAttribute("plan", words);
        page.addAttribute("version", set.version());
        page.addAttribute("lines", lines);
        page.addAttribute("channels", channels.choices(locale));
        return "desk/targets";
    }

    @PostMapping("/desk/targets")
    @MayRun
    String set(
            @RequestParam MultiValueMap<String, String> form,
            Authentication who,
            RedirectAttributes told,
            Locale locale) {
        PlanWords words = plan(Optional.ofNullable(form.getFirst(ChosenPlan.PARAMETER)), locale);
        new FormTold(told, "targets").of(() -> {
            String seen = Optional.ofNullable(form.getFirst("version")).orElse("");
            return targets.set(words.plan().id(), Long.parseLong(seen), TargetLine.read(form), who.getName());
        });
        told.addAttribute(ChosenPlan.PARAMETER, words.plan().id());
        return "redirect:/desk/targets";
    }

    private PlanWords plan(Optional<String> consultation, Locale locale) {
        return plans.required(consultation, locale);
    }
}
