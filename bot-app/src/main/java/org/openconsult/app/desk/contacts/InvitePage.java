package org.openconsult.app.desk.contacts;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.frame.FormTold;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.mailing.MailingSettings;
import org.openconsult.app.page.Refusal;
import org.openconsult.audit.Outcome;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.mailing.Mailing;
import org.openconsult.mailing.MailingDraft;
import org.openconsult.mailing.MailingKind;
import org.openconsult.mailing.MailingState;
import org.openconsult.mailing.MailingStep;
import org.openconsult.mailing.Mailings;
import org.openconsult.mailing.Timing;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Invites contacts: the words, what each of them gets and how many they are, and then those that go out. */
@DeskController
class InvitePage {
    private static final String PATH = ContactsPage.PATH + "/invite";
    private static final String ONE = PATH + "/{id}";
    private static final int MOST_HOURS = 336;

    private final ChosenPlan plans;
    private final Mailings mailings;
    private final ShownInvitations shown;
    private final MailingSettings settings;
    private final Clock clock;

    InvitePage(ChosenPlan plans, Mailings mailings, ShownInvitations shown, MailingSettings settings, Clock clock) {
        this.plans = plans;
        this.mailings = mailings;
        this.shown = shown;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @MayRun
    ModelAndView form(@RequestParam Map<String, String> parameters, Locale locale) {
        PlanWords words = plans.required(Optional.ofNullable(parameters.get(ChosenPlan.PARAMETER)), locale);
        Map<String, String> typed = new HashMap<>(shown.proposals(words));
        typed.putAll(parameters);
        typed.put(InvitationForm.KEY, UUID.randomUUID().toString());
        return page(words, new InvitationForm(typed));
    }

    /** Shows what would go out, and lets it go when that was seen and is wanted. */
    @PostMapping(PATH)
    @MayRun
    ModelAndView take(
            @RequestParam Map<String, String> typed, Authentication who, RedirectAttributes next, Locale locale) {
        PlanWords words = plans.required(Optional.ofNullable(typed.get(ChosenPlan.PARAMETER)), locale);
        InvitationForm form = new InvitationForm(typed);
        List<ShownInvitations.Part> parts = shown.parts(words, form);
        Optional<String> hindrance = ShownInvitations.hindrance(parts);
        boolean wanted = form.get("send").isPresent();
        boolean seen = form.isSeen(words.plan());
        if (hindrance.isPresent() || !wanted || !seen) {
            ModelAndView page = page(words, form).addObject("parts", parts);
            hindrance.ifPresent(why -> {
                page.addObject("hindrance", why);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            });
            return page.addObject("changed", wanted && !seen).addObject("seen", form.fingerprint(words.plan()));
        }
        new FormTold(next, "invitation").of(() -> send(words.plan(), form, who.getName()));
        next.addAttribute(ChosenPlan.PARAMETER, words.plan().id());
        return new ModelAndView("redirect:" + PATH);
    }

    /** Pressed twice it goes out once. A draft that a crash left is written anew, so that what goes out is what was seen. */
    private Outcome send(ActionPlan plan, InvitationForm form, String who) {
        String id = "invitation-" + form.key();
        MailingDraft draft = form.draft(plan);
        Optional<Mailing> before = mailings.find(id);
        if (before.filter(mailing -> mailing.state() != MailingState.DRAFT).isPresent()) {
            return before.get().draft().equals(draft) ? Outcome.ALREADY_SO : Outcome.CHANGED_MEANWHILE;
        }
        long seen = before.map(Mailing::version).orElse(0L);
        Outcome written = mailings.write(id, seen, plan.id(), MailingKind.INVITATION, draft, who);
        if (!written.isSo()) {
            return written;
        }
        Timing timing = new Timing(clock.instant(), spread(form), settings.quiet(plan.timeZone()));
        return mailings.schedule(id, written == Outcome.DONE ? seen + 1 : seen, timing, who);
    }

    private static Duration spread(InvitationForm form) {
        return form.get("hours")
                .filter(digits -> digits.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .filter(hours -> hours <= MOST_HOURS)
                .map(Duration::ofHours)
                .orElse(Duration.ZERO);
    }

    private ModelAndView page(PlanWords words, InvitationForm form) {
        return new ModelAndView("desk/contacts-invite")
                .addObject("plan", words)
                .addObject("form", form)
                .addObject("filters", shown.filters(words, form))
                .addObject("people", shown.people(words, form))
                .addObject("sent", shown.of(words));
    }

    @PostMapping(ONE + "/{what}")
    @MayRun
    String change(@PathVariable String id, @PathVariable String what, Authentication who, RedirectAttributes next) {
        Mailing mailing = mailings.find(id)
                .filter(found -> found.kind() == MailingKind.INVITATION)
                .orElseThrow(() -> Refusal.notFound("There is no invitation with this id."));
        MailingStep step = MailingStep.named(what)
                .orElseThrow(() -> Refusal.notFound("An invitation is paused, resumed or cancelled."));
        new FormTold(next, "invitationChange").of(() -> mailings.take(step, id, who.getName()));
        next.addAttribute(ChosenPlan.PARAMETER, mailing.consultation());
        return "redirect:" + PATH;
    }
}
