package org.openconsult.app.desk.responses;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openconsult.answering.AnswersPreview;
import org.openconsult.answering.TellingPeople;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.frame.FormTold;
import org.openconsult.app.desk.words.ChannelNames;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.mailing.AnnouncementDraft;
import org.openconsult.app.mailing.MailingSettings;
import org.openconsult.app.page.Refusal;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.mailing.Mailing;
import org.openconsult.mailing.MailingKind;
import org.openconsult.mailing.MailingState;
import org.openconsult.mailing.MailingStep;
import org.openconsult.mailing.MailingTallies;
import org.openconsult.mailing.Mailings;
import org.openconsult.mailing.Mark;
import org.openconsult.mailing.Tally;
import org.openconsult.mailing.Timing;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells people what became of what they said: to how many and how first, and then what became of it. */
@DeskController
class TellingPage {
    static final String PATH = "/desk/responses/people";
    private static final String TEMPLATE = "template.";

    private final ChosenPlan plans;
    private final TellingPeople telling;
    private final Mailings mailings;
    private final MailingTallies tallies;
    private final MailingSettings settings;
    private final ChannelNames channels;
    private final Clock clock;

    TellingPage(
            ChosenPlan plans,
            TellingPeople telling,
            Mailings mailings,
            MailingTallies tallies,
            MailingSettings settings,
            ChannelNames channels,
            Clock clock) {
        this.plans = plans;
        this.telling = telling;
        this.mailings = mailings;
        this.tallies = tallies;
        this.settings = settings;
        this.channels = channels;
        this.clock = clock;
    }

    /** The people of one channel, in the reader's words. */
    record Part(String channel, AnswersPreview.OnChannel of) {}

    /** One that was begun. */
    record Round(
            String id,
            String made,
            String by,
            MailingState state,
            long all,
            long waiting,
            long sent,
            long delivered,
            long failed,
            long notWritten) {
        static Round of(Mailing mailing, Tally tally, PlanWords words) {
            return new Round(
                    mailing.id(),
                    words.time(mailing.madeAt()),
                    mailing.by(),
                    mailing.state(),
                    tally.all(),
                    tally.of(Mark.Group.WAITING),
                    tally.of(Mark.Group.SENT),
                    tally.of(Mark.Group.DELIVERED),
                    tally.of(Mark.Group.FAILED) + tally.of(Mark.Group.IN_DOUBT),
                    tally.of(Mark.Group.NOT_WRITTEN));
        }
    }

    @GetMapping(PATH)
    String people(@RequestParam(name = ChosenPlan.PARAMETER) Optional<String> consultation, Model page, Locale locale) {
        PlanWords words = plans.required(consultation, locale);
        List<Mailing> begun = telling.of(words.plan().id());
        page.addAttribute("plan", words);
        page.addAttribute(
                "rounds",
                begun.stream()
                        .map(mailing -> Round.of(mailing, tallies.of(mailing), words))
                        .toList());
        boolean goesOn = begun.stream().anyMatch(mailing -> !mailing.state().isEnded());
        page.addAttribute("goesOn", goesOn);
        if (!goesOn) {
            AnswersPreview preview = telling.preview(words.plan());
            page.addAttribute("people", preview.people());
            page.addAttribute(
                    "parts",
                    preview.channels().stream()
                            .map(part -> new Part(channels.of(part.channel().name(), locale), part))
                            .toList());
            page.addAttribute("press", UUID.randomUUID().toString());
            page.addAttribute("quiet", settings.quiet(words.plan().timeZone()));
        }
        return "desk/responses-people";
    }

    /** Pressed twice it is done once. */
    @PostMapping(PATH)
    @MayRun
    String tell(
            @RequestParam(name = ChosenPlan.PARAMETER) Optional<String> consultation,
            @RequestParam(defaultValue = "") String press,
            @RequestParam Map<String, String> typed,
            Authentication who,
            RedirectAttributes told,
            Locale locale) {
        PlanWords words = plans.required(consultation, locale);
        if (!press.matches("[0-9a-f-]{36}")) {
            throw Refusal.badRequest("Open the page again: the form is not whole.");
        }
        Timing timing = new Timing(
                clock.instant(), Duration.ZERO, settings.quiet(words.plan().timeZone()));
        new FormTold(told, "telling")
                .of(() -> telling.tell(press, words.plan(), templates(words.plan(), typed), timing, who.getName()));
        return again(words.plan().id(), told);
    }

    /** What approved forms are called, by language. */
    private static Map<Language, String> templates(ActionPlan plan, Map<String, String> typed) {
        Map<String, String> named = new HashMap<>();
        plan.languages().forEach(language -> Optional.ofNullable(typed.get(TEMPLATE + language.tag()))
                .ifPresent(name -> named.put(language.tag(), name)));
        return AnnouncementDraft.templates(plan, named);
    }

    /** @param what {@code pause}, {@code resume} or {@code cancel} */
    @PostMapping(PATH + "/{id}/{what}")
    @MayRun
    String change(@PathVariable String id, @PathVariable String what, Authentication who, RedirectAttributes told) {
        Mailing mailing = mailings.find(id)
                .filter(found -> found.kind() == MailingKind.ANSWERS)
                .orElseThrow(() -> Refusal.notFound("There is nothing of that kind."));
        MailingStep step =
                MailingStep.named(what).orElseThrow(() -> Refusal.notFound("Nothing of that kind can be done to it."));
        new FormTold(told, "telling").of(() -> mailings.take(step, id, who.getName()));
        return again(mailing.consultation(), told);
    }

    private static String again(String consultation, RedirectAttributes told) {
        told.addAttribute(ChosenPlan.PARAMETER, consultation);
        return "redirect:" + PATH;
    }
}
