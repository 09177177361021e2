package org.openconsult.app.desk.changes;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.page.Refusal;
import org.openconsult.audit.Reason;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.DraftNumbers;
import org.openconsult.consultation.Phase;
import org.openconsult.consultation.PlanAuthor;
import org.openconsult.consultation.PlanEdition;
import org.openconsult.consultation.plan.PlanEdit;
import org.openconsult.consultation.plan.PlanEditing;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What became of each commitment of the draft: split, merged, dropped, renumbered. */
@DeskController
class NumbersPage {
    private static final String PAGE = "desk/plan-numbers";
    /** Older ones are kept, and cannot be chosen here. */
    private static final int MOST = 200;

    private final ChosenPlan asked;
    private final Consultations plans;
    private final PlanEditing editing;
    private final Clock clock;

    NumbersPage(ChosenPlan asked, Consultations plans, Clock clock) {
        this.asked = asked;
        this.plans = plans;
        this.editing = new PlanEditing(plans);
        this.clock = clock;
    }

    /** @param draft the version of the plan that is to be the draft, where another than the one that is looked for */
    @GetMapping("/desk/plan/numbers")
    ModelAndView numbers(
            @RequestParam Optional<String> consultation, @RequestParam Optional<Integer> draft, Locale locale) {
        PlanEdition edition = asked.requiredEdition(consultation);
        ActionPlan of = draft(edition, draft);
        return page(edition, NumbersForm.of(edition.plan(), of), locale);
    }

    /** @param seen the edition that was there when the page was opened */
    @PostMapping("/desk/plan/numbers")
    @MayRun
    ModelAndView save(
            @RequestParam String consultation,
            @RequestParam long seen,
            @RequestParam int draft,
            @RequestParam Optional<String> confirmed,
            @RequestParam Optional<String> reason,
            @RequestParam MultiValueMap<String, String> form,
            Authentication who,
            Locale locale) {
        PlanEdition newest = asked.requiredEdition(Optional.of(consultation));
        Optional<DraftNumbers> before = plans.edition(consultation, seen)
                .map(edition -> edition.plan().draft())
                .orElseThrow(() -> Refusal.badRequest("There is no such version of the plan. Open its page again."));
        NumbersForm filled = NumbersForm.filledIn(newest.plan(), draft(newest, Optional.of(draft)), form);
        Reason why = Reason.of(reason);
        boolean assured = isOpen(newest) ? confirmed.isPresent() && why.isEnough() : why.fits();
        if (filled.isFaulty() || !assured) {
            ModelAndView page = page(newest, filled, locale);
            page.addObject("unassured", !filled.isFaulty());
            page.addObject("reason", why.words());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        PlanEdit edit = editing.draft(consultation, before, filled.said(), new PlanAuthor(who.getName(), why.words()));
        if (edit instanceof PlanEdit.Overtaken overtaken) {
            ModelAndView page = page(overtaken.newest(), filled, locale);
            page.addObject("overtaken", true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return new ModelAndView("redirect:/desk/plan/changes?done=yes&consultation=" + consultation);
    }

    private ActionPlan draft(PlanEdition edition, Optional<Integer> wanted) {
        if (wanted.isEmpty()) {
            return plans.draft(edition.plan())
                    .orElseGet(() -> plans.lastAsked(edition))
                    .plan();
        }
        DraftNumbers named = new DraftNumbers(wanted, List.of());
        return plans.draft(edition.plan().withDraft(Optional.of(named)))
                .map(PlanEdition::plan)
                .orElseThrow(() -> Refusal.notFound("There is no such version of the plan."));
    }

    private boolean isOpen(PlanEdition edition) {
        return new Consultation(edition.plan()).phaseAt(clock.instant()) == Phase.OPEN;
    }

    private ModelAndView page(PlanEdition edition, NumbersForm form, Locale locale) {
        PlanWords words = new PlanWords(edition.plan(), locale);
        Set<Integer> versions = new LinkedHashSet<>();
        plans.editions(edition.plan().id(), MOST)
                .forEach(earlier -> versions.add(earlier.plan().version()));
        var page = new ModelAndView(PAGE);
        page.addObject("consultation", edition.plan().id());
        page.addObject("planTitle", words.title());
        page.addObject("seen", edition.number());
        page.addObject("version", edition.plan().version());
        page.addObject("form", form);
        page.addObject("versions", versions);
        page.addObject("commitments", words.commitments());
        page.addObject("languages", edition.plan().languages());
        page.addObject("open", isOpen(edition));
        page.addObject("said", edition.plan().draft().isPresent());
        return page;
    }
}
