package org.openconsult.app.desk.announcements;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChannelNames;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.mailing.AnnouncementDraft;
import org.openconsult.app.mailing.Announcements;
import org.openconsult.app.page.Refusal;
import org.openconsult.mailing.Audience;
import org.openconsult.mailing.MailingDraft;
import org.openconsult.mailing.MailingTallies;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The announcements of a plan, and the form for another one. */
@DeskController
class AnnouncementsPage {
    static final String PATH = "/desk/announcements";

    private final ChosenPlan plans;
    private final Announcements announcements;
    private final MailingTallies tallies;
    private final ChannelNames channels;

    AnnouncementsPage(ChosenPlan plans, Announcements announcements, MailingTallies tallies, ChannelNames channels) {
        this.plans = plans;
        this.announcements = announcements;
        this.tallies = tallies;
        this.channels = channels;
    }

    @GetMapping(PATH)
    String list(@RequestParam(name = ChosenPlan.PARAMETER) Optional<String> consultation, Model page, Locale locale) {
        PlanWords words = plans.required(consultation, locale);
        page.addAttribute("plan", words);
        page.addAttribute(
                "announcements",
                announcements.of(words.plan()).stream()
                        .map(mailing -> ShownAnnouncement.of(mailing, tallies.of(mailing), words))
                        .toList());
        return "desk/announcements";
    }

    @GetMapping(PATH + "/new")
    String form(@RequestParam(name = ChosenPlan.PARAMETER) Optional<String> consultation, Model page, Locale locale) {
        PlanWords words = plans.required(consultation, locale);
        MailingDraft empty = MailingDraft.about(Map.of());
        return form(words, UUID.randomUUID().toString(), AnnouncementForm.of(empty), page);
    }

    /** Pressed twice it makes one. What cannot be kept stays in the form, with the reason. */
    @PostMapping(PATH)
    @MayRun
    String write(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam String id,
            Authentication who,
            Model page,
            Locale locale) {
        PlanWords words = plans.required(Optional.ofNullable(fields.getFirst(ChosenPlan.PARAMETER)), locale);
        if (!id.matches("[0-9a-f-]{36}")) {
            throw Refusal.badRequest("Open the form again: it is not whole.");
        }
        AnnouncementDraft typed = AnnouncementForm.read(fields);
        try {
            announcements.write(words.plan(), id, 0, typed.of(words.plan()), who.getName());
        } catch (IllegalArgumentException incomplete) {
            page.addAttribute("refused", true);
            return form(words, id, typed, page);
        }
        return "redirect:" + PATH + "/" + id;
    }

    private String form(PlanWords words, String id, AnnouncementDraft typed, Model page) {
        page.addAttribute("plan", words);
        page.addAttribute("id", id);
        page.addAttribute("typed", typed);
        page.addAttribute("unknown", Audience.UNKNOWN);
        page.addAttribute("longest", AnnouncementDraft.LONGEST);
        page.addAttribute("channels", channels.sending(words.locale()));
        return "desk/announcement-new";
    }
}
