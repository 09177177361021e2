package org.openconsult.app.desk.announcements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.frame.FormTold;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.mailing.MailingKind;
import org.openconsult.mailing.MailingTallies;
import org.openconsult.mailing.Mailings;
import org.openconsult.mailing.Mark;
import org.openconsult.reminder.MeetingDay;
import org.openconsult.reminder.ReminderRule;
import org.openconsult.reminder.ReminderSet;
import org.openconsult.reminder.Reminders;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Of what people are reminded by rule, and what became of the reminders that were sent. */
@DeskController
class RemindersPage {
    private static final String PATH = "/desk/reminders";
    private static final int SPARE = 3;

    private final ChosenPlan plans;
    private final Reminders reminders;
    private final Mailings mailings;
    private final MailingTallies tallies;

    RemindersPage(ChosenPlan plans, Reminders reminders, Mailings mailings, MailingTallies tallies) {
        this.plans = plans;
        this.reminders = reminders;
        this.mailings = mailings;
        this.tallies = tallies;
    }

    /** A rule of the form. */
    record Rule(String name, String word, boolean on) {}

    /** A reminder that was sent, or is. */
    record Sent(String id, String rule, String made, String state, long all, long reached) {}

    @GetMapping(PATH)
    String show(@RequestParam(name = ChosenPlan.PARAMETER) Optional<String> consultation, Model page, Locale locale) {
        PlanWords words = plans.required(consultation, locale);
        ReminderSet set = reminders.of(words.plan().id());
        page.addAttribute("plan", words);
        page.addAttribute("version", set.version());
        page.addAttribute(
                "rules",
                Arrays.stream(ReminderRule.values())
                        .map(rule ->
                                new Rule(rule.name(), rule.word(), set.rules().contains(rule)))
                        .toList());
        List<Map<String, String>> meetings = new ArrayList<>();
        set.meetings()
                .forEach(meeting -> meetings.add(Map.of("day", meeting.day().toString(), "where", meeting.where())));
        for (int spare = 0; spare < SPARE; spare++) {
            meetings.add(Map.of("day", "", "where", ""));
        }
        page.addAttribute("meetings", meetings);
        page.addAttribute("longest", MeetingDay.LONGEST);
        page.addAttribute("sent", sent(words));
        return "desk/reminders";
    }

    private List<Sent> sent(PlanWords words) {
        return mailings.of(words.plan().id(), MailingKind.REMINDER).stream()
                .map(mailing -> {
                    var tally = tallies.of(mailing);
                    String rule = ReminderRule.of(mailing.draft().about().getOrDefault("rule", ""))
                            .map(ReminderRule::name)
                            .orElse("");
                    return new Sent(
                            mailing.id(),
                            rule,
                            words.time(mailing.madeAt()),
                            mailing.state().name(),
                            tally.all(),
                            tally.of(Mark.Group.SENT) + tally.of(Mark.Group.DELIVERED));
                })
                .toList();
    }

    @PostMapping(PATH)
    @MayRun
    String set(
            @RequestParam MultiValueMap<String, String> form,
            Authentication who,
            RedirectAttributes told,
            Locale locale) {
        PlanWords words = plans.required(Optional.ofNullable(form.getFirst(ChosenPlan.PARAMETER)), locale);
        new FormTold(told, "reminders").of(() -> {
            long seen =
                    Long.parseLong(Optional.ofNullable(form.getFirst("version")).orElse(""));
            return reminders.set(words.plan().id(), seen, rules(form), meetings(form), who.getName());
        });
        told.addAttribute(ChosenPlan.PARAMETER, words.plan().id());
        return "redirect:" + PATH;
    }

    private static Set<ReminderRule> rules(MultiValueMap<String, String> form) {
        return form.getOrDefault("rule", List.of()).stream()
                .flatMap(word -> ReminderRule.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A line without day and place is none. */
    private static List<MeetingDay> meetings(MultiValueMap<String, String> form) {
        List<String> days = form.getOrDefault("day", List.of());
        List<String> places = form.getOrDefault("where", List.of());
        if (days.size() != places.size()) {
            throw new IllegalArgumentException("A line of the form is not whole");
        }
        List<MeetingDay> meetings = new ArrayList<>();
        for (int line = 0; line < days.size(); line++) {
            if (!days.get(line).isBlank() || !places.get(line).isBlank()) {
                meetings.add(
                        new MeetingDay(day(days.get(line)), places.get(line).strip()));
            }
        }
        return meetings;
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("That is no day", unreadable);
        }
    }
}
