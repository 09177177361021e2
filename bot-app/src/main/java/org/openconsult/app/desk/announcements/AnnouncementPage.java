package org.openconsult.app.desk.announcements;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openconsult.announcement.DrawnAnnouncement;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.frame.FormTold;
import org.openconsult.app.desk.words.ChannelNames;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.mailing.AnnouncementDraft;
import org.openconsult.app.mailing.Announcements;
import org.openconsult.app.mailing.MailingSettings;
import org.openconsult.app.page.Refusal;
import org.openconsult.mailing.Audience;
import org.openconsult.mailing.Mailing;
import org.openconsult.mailing.MailingKind;
import org.openconsult.mailing.MailingState;
import org.openconsult.mailing.MailingStep;
import org.openconsult.mailing.MailingTallies;
import org.openconsult.mailing.Mailings;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One announcement: while it is written, what people would get and what it costs; from then on, what became of it. */
@DeskController
class AnnouncementPage {
    private static final String PATH = AnnouncementsPage.PATH + "/{id}";
    private static final String TOLD = "announcement";
    /** What is looked at, paused and cancelled here. */
    private static final Set<MailingKind> SHOWN = Set.of(MailingKind.ANNOUNCEMENT, MailingKind.REMINDER);

    private final ChosenPlan plans;
    private final Mailings mailings;
    private final Announcements announcements;
    private final MailingTallies tallies;
    private final MailingSettings settings;
    private final ChannelNames channels;
    private final Clock clock;

    AnnouncementPage(
            ChosenPlan plans,
            Mailings mailings,
            Announcements announcements,
            MailingTallies tallies,
            MailingSettings settings,
            ChannelNames channels,
            Clock clock) {
        this.plans = plans;
        this.mailings = mailings;
        this.announcements = announcements;
        this.tallies = tallies;
        this.settings = settings;
        this.channels = channels;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@PathVariable String id, Model page, Locale locale) {
        Mailing mailing = found(id);
        PlanWords words = words(mailing, locale);
        page.addAttribute("plan", words);
        page.addAttribute("mailing", mailing);
        page.addAttribute("id", id);
        page.addAttribute("typed", AnnouncementForm.of(mailing.draft()));
        page.addAttribute("unknown", Audience.UNKNOWN);
        page.addAttribute("longest", AnnouncementDraft.LONGEST);
        page.addAttribute("channels", channels.sending(locale));
        if (mailing.state() == MailingState.DRAFT && mailing.kind() == MailingKind.ANNOUNCEMENT) {
            draft(mailing, words, page);
            return "desk/announcement-draft";
        }
        page.addAttribute("progress", ShownProgress.of(mailing, tallies.of(mailing), words, clock.instant()));
        return "desk/announcement";
    }

    private void draft(Mailing mailing, PlanWords words, Model page) {
        List<DrawnAnnouncement> drawn = announcements.preview(words.plan(), mailing.draft());
        long segments = drawn.stream()
                .filter(DrawnAnnouncement::isPaid)
                .mapToLong(part -> part.segments() * part.people())
                .sum();
        page.addAttribute(
                "parts",
                drawn.stream().map(part -> ShownPart.of(part, words, channels)).toList());
        page.addAttribute(
                "people", drawn.stream().mapToLong(DrawnAnnouncement::people).sum());
        page.addAttribute("segments", segments);
        page.addAttribute(
                "price", settings.price(segments).map(BigDecimal::toPlainString).orElse(""));
        page.addAttribute("currency", settings.currency());
        page.addAttribute("quiet", settings.quiet(words.plan().timeZone()));
        page.addAttribute(
                "hindrance",
                announcements
                        .hindrance(words.plan(), mailing.draft(), drawn)
                        .map(Announcements.Hindrance::name)
                        .orElse(""));
        page.addAttribute("press", UUID.randomUUID().toString());
    }

    @PostMapping(PATH)
    @MayRun
    String write(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> fields,
            Authentication who,
            RedirectAttributes told,
            Locale locale) {
        PlanWords words = words(found(id), locale);
        new FormTold(told, TOLD)
                .of(() -> announcements.write(
                        words.plan(), id, version, AnnouncementForm.read(fields).of(words.plan()), who.getName()));
        return again(id);
    }

    /** Pressed twice it is sent once. */
    @PostMapping(PATH + "/test")
    @MayRun
    String tryOut(
            @PathVariable String id,
            @RequestParam String press,
            Authentication who,
            RedirectAttributes told,
            Locale locale) {
        Mailing mailing = found(id);
        if (!press.matches("[0-9a-f-]{36}")) {
            throw Refusal.badRequest("Open the page again: the form is not whole.");
        }
        told.addFlashAttribute(
                "tested", announcements.tryOut(words(mailing, locale).plan(), mailing.draft(), who.getName(), press));
        return again(id);
    }

    /** Of the version that was seen, so that nobody sends words that they have not read. */
    @PostMapping(PATH + "/schedule")
    @MayRun
    String schedule(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "0") String hours,
            @RequestParam(defaultValue = "false") boolean read,
            Authentication who,
            RedirectAttributes told,
            Locale locale) {
        Mailing mailing = found(id);
        PlanWords words = words(mailing, locale);
        new FormTold(told, TOLD + ".sent").of(() -> {
            Optional<Announcements.Hindrance> hindrance = announcements.hindrance(
                    words.plan(), mailing.draft(), announcements.preview(words.plan(), mailing.draft()));
            if (hindrance.isPresent() || !read) {
                throw new IllegalArgumentException("It cannot be sent as it is");
            }
            return announcements.schedule(
                    words.plan(),
                    id,
                    version,
                    moment(start, words.plan().timeZone()),
                    Duration.ofHours(Long.parseLong(hours.strip())),
                    who.getName());
        });
        return again(id);
    }

    /** @param step {@code pause}, {@code resume} or {@code cancel} */
    @PostMapping(PATH + "/{step}")
    @MayRun
    String take(@PathVariable String id, @PathVariable String step, Authentication who, RedirectAttributes told) {
        found(id);
        MailingStep wanted = MailingStep.named(step)
                .orElseThrow(() -> Refusal.notFound("An announcement is paused, resumed or cancelled."));
        new FormTold(told, TOLD).of(() -> announcements.take(wanted, id, who.getName()));
        return again(id);
    }

    private static Optional<Instant> moment(String typed, ZoneId zone) {
        try {
            return typed.isBlank()
                    ? Optional.empty()
                    : Optional.of(
                            LocalDateTime.parse(typed.strip()).atZone(zone).toInstant());
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("That is no day and time", unreadable);
        }
    }

    private Mailing found(String id) {
        return mailings.find(id)
                .filter(mailing -> SHOWN.contains(mailing.kind()))
                .orElseThrow(() -> Refusal.notFound("There is no such announcement."));
    }

    private PlanWords words(Mailing mailing, Locale locale) {
        return plans.required(Optional.of(mailing.consultation()), locale);
    }

    private static String again(String id) {
        return "redirect:" + AnnouncementsPage.PATH + "/" + id;
    }
}
