package org.openconsult.app.desk.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.change.ChangedText;
import org.openconsult.app.change.DraftAndFinal;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.page.Refusal;
import org.openconsult.audit.Outcome;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Consultations;
import org.openconsult.theme.CodeBook;
import org.openconsult.theme.CodeBooks;
import org.openconsult.trace.ChangeReason;
import org.openconsult.trace.GivenReasons;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Why one version of a commitment changed what it changed: given with the edit or any time after it. */
@DeskController
class ReasonsPage {
    private final ChosenPlan asked;
    private final Consultations plans;
    private final DraftAndFinal changes;
    private final CodeBooks books;

    ReasonsPage(ChosenPlan asked, Consultations plans, DraftAndFinal changes, CodeBooks books) {
        this.asked = asked;
        this.plans = plans;
        this.changes = changes;
        this.books = books;
    }

    /**
     * One thing that changed, with the reason as it is filled in.
     *
     * @param texts what it said and says; none for the commitment as a whole
     */
    record Row(ReasonForm form, List<ChangedText> texts, List<String> unknown) {}

    @GetMapping("/desk/plan/commitments/{id}/reasons")
    ModelAndView reasons(
            @PathVariable String id,
            @RequestParam Optional<String> consultation,
            @RequestParam Optional<Integer> version,
            @RequestParam Optional<String> done,
            Locale locale) {
        PlanWords words = asked.required(consultation, locale);
        Commitment text = text(words.plan(), id, version);
        GivenReasons given = changes.reasons().of(words.plan().id(), id, text.version());
        Map<String, List<ChangedText>> changed = changed(words.plan(), text);
        List<Row> rows = changed.entrySet().stream()
                .map(field ->
                        new Row(ReasonForm.of(field.getKey(), given.of(field.getKey())), field.getValue(), List.of()))
                .toList();
        return page(words, text, given.version(), rows).addObject("done", done.isPresent());
    }

    /** @param seen the version of the reasons that was looked at */
    @PostMapping("/desk/plan/commitments/{id}/reasons")
    @MayRun
    ModelAndView save(
            @PathVariable String id,
            @RequestParam String consultation,
            @RequestParam int version,
            @RequestParam long seen,
            @RequestParam MultiValueMap<String, String> form,
            Authentication who,
            Locale locale) {
        PlanWords words = asked.required(Optional.of(consultation), locale);
        Commitment text = text(words.plan(), id, Optional.of(version));
        List<Row> rows = new ArrayList<>();
        List<ChangeReason> given = new ArrayList<>();
        boolean tooMuch = false;
        for (Map.Entry<String, List<ChangedText>> field :
                changed(words.plan(), text).entrySet()) {
            ReasonForm filled = ReasonForm.of(field.getKey(), field.getKey(), words.plan(), form);
            List<String> unknown = List.of();
            try {
                ReasonForm.Read read = filled.read(words.plan().id(), changes.comments());
                given.add(read.reason());
                unknown = read.unknown();
            } catch (IllegalArgumentException incomplete) {
                tooMuch = true;
            }
            rows.add(new Row(filled, field.getValue(), unknown));
        }
        ModelAndView page = page(words, text, seen, rows);
        if (tooMuch || rows.stream().anyMatch(row -> !row.unknown().isEmpty())) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("tooMuch", tooMuch).addObject("faulty", true);
        }
        Outcome outcome = changes.reasons().give(words.plan().id(), id, version, seen, given, who.getName());
        if (!outcome.isSo()) {
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject("overtaken", true);
        }
        return new ModelAndView("redirect:/desk/plan/commitments/" + id + "/reasons?done=yes&version=" + version
                + "&consultation=" + words.plan().id());
    }

    private Commitment text(ActionPlan plan, String id, Optional<Integer> version) {
        return version.or(() -> plan.commitment(id).map(Commitment::version))
                .flatMap(number -> plans.text(plan.id(), id, number))
                .orElseThrow(() -> Refusal.notFound("There is no such version of the commitment."));
    }

    /** What the version changed, by the names that reasons are given for; the commitment as a whole first. */
    private Map<String, List<ChangedText>> changed(ActionPlan plan, Commitment text) {
        Map<String, List<ChangedText>> changed = new LinkedHashMap<>();
        changed.put(ChangeReason.WHOLE, List.of());
        plans.textBefore(plan.id(), text.id(), text.version())
                .ifPresent(before -> changed.putAll(ChangedParts.between(before, text)));
        return changed;
    }

    private ModelAndView page(PlanWords words, Commitment text, long seen, List<Row> rows) {
        ActionPlan plan = words.plan();
        CodeBook book = books.of(plan.id());
        var page = new ModelAndView("desk/plan-reasons");
        page.addObject("consultation", plan.id());
        page.addObject("commitment", text.id());
        page.addObject(
                "number", plan.commitment(text.id()).map(Commitment::number).orElse(0));
        page.addObject("heading", words.in(text.title()));
        page.addObject("version", text.version());
        page.addObject("seen", seen);
        page.addObject("rows", rows);
        page.addObject("languages", plan.languages());
        page.addObject(
                "themes",
                book.inUse().stream()
                        .map(theme -> new PlanWords.Choice(theme.id(), words.in(theme.name())))
                        .toList());
        return page;
    }
}
