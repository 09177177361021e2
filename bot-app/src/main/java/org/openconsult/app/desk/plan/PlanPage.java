package org.openconsult.app.desk.plan;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.plans.PlanSummary;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.PlanEdition;
import org.openconsult.consultation.plan.ActionPlanWriter;
import org.openconsult.consultation.plan.CommitmentFields;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.MissingTranslations;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan at a glance: where it stands, its phases and its commitments. */
@DeskController
class PlanPage {
    /** What may just have been done, as the messages name it. */
    private static final Set<String> DONE = Set.of("loaded", "phases", "unchanged");

    private final ChosenPlan asked;
    private final Consultations plans;
    private final MissingTranslations missing;
    private final Clock clock;

    PlanPage(ChosenPlan asked, Consultations plans, Catalogs words, Clock clock) {
        this.asked = asked;
        this.plans = plans;
        this.missing = new MissingTranslations(words);
        this.clock = clock;
    }

    /**
     * A commitment in the list.
     *
     * @param untranslated the languages in which something of it is missing
     */
    record Listed(
            int number, String id, String title, String lead, int version, String dates, List<String> untranslated) {}

    @GetMapping("/desk/plan")
    String plan(
            @RequestParam Optional<String> consultation,
            @RequestParam Optional<String> done,
            Locale locale,
            Model page) {
        page.addAttribute("done", done.filter(DONE::contains).orElse(""));
        asked.edition(consultation).ifPresent(edition -> show(edition, locale, page));
        page.addAttribute(
                "others",
                plans.all().stream()
                        .map(other -> PlanSummary.of(other, clock.instant()))
                        .toList());
        return "desk/plan";
    }

    private void show(PlanEdition edition, Locale locale, Model page) {
        ActionPlan plan = edition.plan();
        Language language = Reading.language(plan, locale);
        page.addAttribute("plan", PlanSummary.of(plans.on(plan), clock.instant()));
        page.addAttribute("heading", plan.title().in(language, plan.defaultLanguage()));
        page.addAttribute("introduction", plan.introduction().in(language, plan.defaultLanguage()));
        page.addAttribute("edition", edition);
        page.addAttribute(
                "current",
                plans.current().map(Consultation::id).filter(plan.id()::equals).isPresent());
        page.addAttribute("line", PhaseLine.of(plan, today(plan), language));
        page.addAttribute(
                "commitments",
                plan.commitments().stream()
                        .map(commitment -> listed(plan, commitment, language))
                        .toList());
        page.addAttribute("missing", missing.of(plan));
    }

    private LocalDate today(ActionPlan plan) {
        return LocalDate.ofInstant(clock.instant(), plan.timeZone());
    }

    private static Listed listed(ActionPlan plan, Commitment commitment, Language language) {
        var fields = CommitmentFields.of(commitment);
        return new Listed(
                commitment.number(),
                commitment.id(),
                commitment.title().in(language, plan.defaultLanguage()),
                commitment.leadAgency().in(language, plan.defaultLanguage()),
                commitment.version(),
                commitment.dates().start() + " – " + commitment.dates().end(),
                plan.languages().stream()
                        .filter(other -> lacks(plan, fields, other))
                        .map(Language::tag)
                        .toList());
    }

    private static boolean lacks(ActionPlan plan, CommitmentFields fields, Language language) {
        String main = "." + plan.defaultLanguage();
        return fields.texts().keySet().stream()
                .filter(name -> name.endsWith(main))
                .map(name -> name.substring(0, name.length() - main.length()) + "." + language)
                .anyMatch(name -> !fields.texts().containsKey(name));
    }

    /** To edit elsewhere and load again. */
    @GetMapping("/desk/plan/file")
    ResponseEntity<String> file(@RequestParam Optional<String> consultation) {
        ActionPlan plan = asked.requiredEdition(consultation).plan();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(plan.id() + "-" + plan.version() + ".yaml", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new ActionPlanWriter().write(plan));
    }
}
