package org.openconsult.app.desk.responses;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.frame.FormTold;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.page.Refusal;
import org.openconsult.audit.Outcome;
import org.openconsult.response.Response;
import org.openconsult.response.ResponseOutcome;
import org.openconsult.response.ResponseText;
import org.openconsult.response.Responses;
import org.openconsult.response.Target;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The response to one thing: what is published, what is on its way, and how it came about. */
@DeskController
class ResponsePage {
    private static final String TYPED = "typed";

    private final ChosenPlan plans;
    private final Responses responses;
    private final ResponseTargets targets;

    ResponsePage(ChosenPlan plans, Responses responses, ResponseTargets targets) {
        this.plans = plans;
        this.responses = responses;
        this.targets = targets;
    }

    /** A reason to be written, in one of the plan's languages. */
    record Box(String tag, String name, boolean needed, String text) {}

    /** A version in the history. */
    record Step(long version, Response.Stage stage, ResponseOutcome outcome, String who, String when) {}

    @GetMapping("/desk/responses/{kind}/{id}")
    String response(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(name = ChosenPlan.PARAMETER) Optional<String> consultation,
            Authentication who,
            Model page,
            Locale locale) {
        PlanWords words = plans.required(consultation, locale);
        Target target = target(kind, id);
        Optional<Response> response = responses.find(words.plan().id(), target);
        page.addAttribute("plan", words);
        page.addAttribute("target", target);
        page.addAttribute("name", targets.names(List.of(target), words).get(target));
        page.addAttribute("commentsPath", ResponseTargets.comments(target, words));
        page.addAttribute("response", response);
        page.addAttribute("published", response.flatMap(Response::published));
        page.addAttribute("version", response.map(Response::version).orElse(0L));
        page.addAttribute(
                "reviews",
                response.filter(some -> some.mayBeReviewedBy(who.getName())).isPresent());
        page.addAttribute("outcomes", ResponseOutcome.values());
        page.addAttribute("boxes", boxes(response, typed(page), words));
        page.addAttribute("chosen", chosen(response, typed(page)));
        page.addAttribute("longest", ResponseText.LONGEST);
        page.addAttribute("steps", steps(words, target));
        return "desk/response";
    }

    /** What came back, since it could not be kept. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> typed(Model page) {
        return page.getAttribute(TYPED) instanceof Map<?, ?> form ? (Map<String, String>) form : Map.of();
    }

    private static List<Box> boxes(Optional<Response> response, Map<String, String> typed, PlanWords words) {
        return words.plan().languages().stream()
                .map(language -> new Box(
                        language.tag(),
                        words.language(language.tag()),
                        language.equals(words.plan().defaultLanguage()),
                        typed.isEmpty()
                                ? response.flatMap(some -> some.text().reason().in(language))
                                        .orElse("")
                                : ResponseForm.written(typed, language)))
                .toList();
    }

    private static String chosen(Optional<Response> response, Map<String, String> typed) {
        return typed.isEmpty()
                ? response.map(some -> some.text().outcome().word()).orElse("")
                : typed.getOrDefault(ResponseForm.OUTCOME, "");
    }

    private List<Step> steps(PlanWords words, Target target) {
        return responses.history(words.plan().id(), target).stream()
                .map(version -> new Step(
                        version.version(),
                        version.stage(),
                        version.text().outcome(),
                        version.changed(),
                        words.time(version.at())))
                .toList();
    }

    /** @param what {@code draft}, {@code review} or {@code publish} */
    @PostMapping("/desk/responses/{kind}/{id}/{what}")
    @MayRun
    String change(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable String what,
            @RequestParam Map<String, String> form,
            Authentication who,
            RedirectAttributes told,
            Locale locale) {
        PlanWords words = plans.required(Optional.ofNullable(form.get(ChosenPlan.PARAMETER)), locale);
        Target target = target(kind, id);
        new FormTold(told, "response." + word(what)).of(() -> {
            Outcome outcome = change(words, target, what, form, who.getName());
            if (outcome.isSo()) {
                form.clear();
            }
            return outcome;
        });
        if (what.equals("draft") && !form.isEmpty()) {
            told.addFlashAttribute(TYPED, form);
        }
        return "redirect:" + ResponseTargets.path(target, words);
    }

    private Outcome change(PlanWords words, Target target, String what, Map<String, String> form, String who) {
        long seen = Long.parseLong(form.getOrDefault("version", ""));
        String consultation = words.plan().id();
        return switch (what) {
            case "draft" -> responses.draft(words.plan(), target, seen, ResponseForm.read(form, words.plan()), who);
            case "review" -> responses.review(consultation, target, seen, who);
            default -> responses.publish(consultation, target, seen, who);
        };
    }

    private static String word(String what) {
        return switch (what) {
            case "draft", "review", "publish" -> what;
            default -> throw Refusal.notFound("Nothing of that kind can be done to a response.");
        };
    }

    private static Target target(String kind, String id) {
        return Target.Kind.of(kind)
                .map(known -> new Target(known, id))
                .orElseThrow(() -> Refusal.notFound("Nothing of that kind can be answered."));
    }
}
