package org.openconsult.app.mailing;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openconsult.announcement.DrawnAnnouncement;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.page.Refusal;
import org.openconsult.app.page.SmallBody;
import org.openconsult.audit.Outcome;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Consultations;
import org.openconsult.mailing.Mailing;
import org.openconsult.mailing.MailingDraft;
import org.openconsult.mailing.MailingStep;
import org.openconsult.mailing.MailingTallies;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Announcements for programs: written, looked at, sent, stopped. */
@RestController
@RequestMapping("/api/v1/consultations/{consultation}/announcements")
class AnnouncementsApi {
    private static final int LARGEST = 64 * 1024;

    private final Consultations plans;
    private final Announcements announcements;
    private final MailingTallies tallies;
    private final JsonMapper json;

    AnnouncementsApi(Consultations plans, Announcements announcements, MailingTallies tallies, JsonMapper json) {
        this.plans = plans;
        this.announcements = announcements;
        this.tallies = tallies;
        this.json = json;
    }

    record Listing(List<ShownMailing> announcements) {}

    record Preview(List<ShownDrawing> parts, long people, long segments) {}

    /** What a part of the audience gets. */
    record ShownDrawing(
            String channel, String language, String saidIn, List<String> messages, int segments, long people) {}

    record Written(
            @Nullable Map<String, String> texts,
            @Nullable Map<String, String> templates,
            @Nullable List<String> channels,
            @Nullable List<String> districts,
            @Nullable List<String> languages,
            @Nullable String commented,
            @Nullable List<String> commitments) {
        AnnouncementDraft draft() {
            return new AnnouncementDraft(
                    Objects.requireNonNullElse(texts, Map.of()),
                    Objects.requireNonNullElse(templates, Map.of()),
                    Objects.requireNonNullElse(channels, List.of()),
                    Objects.requireNonNullElse(districts, List.of()),
                    Objects.requireNonNullElse(languages, List.of()),
                    Objects.requireNonNullElse(commented, ""),
                    Objects.requireNonNullElse(commitments, List.of()));
        }
    }

    record Order(
            @Nullable Long version,
            @Nullable String start,
            @Nullable Integer hours) {}

    @GetMapping
    Listing list(@PathVariable String consultation) {
        return new Listing(announcements.of(plan(consultation)).stream()
                .map(mailing -> ShownMailing.of(mailing, tallies.of(mailing)))
                .toList());
    }

    /** Kept as a draft; nothing is sent. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @MayRun
    ShownMailing write(@PathVariable String consultation, InputStream body, Authentication who) throws IOException {
        ActionPlan plan = plan(consultation);
        MailingDraft draft = draft(plan, read(body, Written.class).draft());
        String id = UUID.randomUUID().toString();
        announcements.write(plan, id, 0, draft, who.getName());
        return shown(plan, id);
    }

    @GetMapping("/{id}")
    ShownMailing show(@PathVariable String consultation, @PathVariable String id) {
        return shown(plan(consultation), id);
    }

    /** What each part of the audience would get, and how many they are. */
    @GetMapping("/{id}/preview")
    Preview preview(@PathVariable String consultation, @PathVariable String id) {
        ActionPlan plan = plan(consultation);
        List<DrawnAnnouncement> drawn =
                announcements.preview(plan, found(plan, id).draft());
        return new Preview(
                drawn.stream().map(AnnouncementsApi::shown).toList(),
                drawn.stream().mapToLong(DrawnAnnouncement::people).sum(),
                drawn.stream()
                        .filter(DrawnAnnouncement::isPaid)
                        .mapToLong(part -> part.segments() * part.people())
                        .sum());
    }

    /** Starts at once, or at a moment; of the version that was read. */
    @PostMapping(path = "/{id}/schedule", consumes = MediaType.APPLICATION_JSON_VALUE)
    @MayRun
    ShownMailing schedule(
            @PathVariable String consultation, @PathVariable String id, InputStream body, Authentication who)
            throws IOException {
        ActionPlan plan = plan(consultation);
        Mailing mailing = found(plan, id);
        Order order = read(body, Order.class);
        announcements
                .hindrance(plan, mailing.draft(), announcements.preview(plan, mailing.draft()))
                .ifPresent(hindrance -> {
                    throw Refusal.badRequest(sentence(hindrance));
                });
        if (order.version() == null) {
            throw Refusal.badRequest("Name the version that was read, like {\"version\": 1}.");
        }
        return done(
                plan,
                id,
                announcements.schedule(plan, id, order.version(), start(order), spread(order), who.getName()));
    }

    @PostMapping("/{id}/pause")
    @MayRun
    ShownMailing pause(@PathVariable String consultation, @PathVariable String id, Authentication who) {
        return taken(MailingStep.PAUSE, consultation, id, who);
    }

    @PostMapping("/{id}/resume")
    @MayRun
    ShownMailing resume(@PathVariable String consultation, @PathVariable String id, Authentication who) {
        return taken(MailingStep.RESUME, consultation, id, who);
    }

    @PostMapping("/{id}/cancel")
    @MayRun
    ShownMailing cancel(@PathVariable String consultation, @PathVariable String id, Authentication who) {
        return taken(MailingStep.CANCEL, consultation, id, who);
    }

    private ShownMailing taken(MailingStep step, String consultation, String id, Authentication who) {
        ActionPlan plan = plan(consultation);
        found(plan, id);
        return done(plan, id, announcements.take(step, id, who.getName()));
    }

    private static ShownDrawing shown(DrawnAnnouncement part) {
        return new ShownDrawing(
                part.channel().name(),
                part.spoken().tag(),
                part.said().tag(),
                part.messages().stream().map(message -> message.text()).toList(),
                part.segments(),
                part.people());
    }

    private ShownMailing shown(ActionPlan plan, String id) {
        Mailing mailing = found(plan, id);
        return ShownMailing.of(mailing, tallies.of(mailing));
    }

    private ShownMailing done(ActionPlan plan, String id, Outcome outcome) {
        if (!outcome.isSo()) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "It was changed meanwhile, or cannot be done any more: look at it as it is now.");
        }
        return shown(plan, id);
    }

    private static Optional<Instant> start(Order order) {
        try {
            return Optional.ofNullable(order.start()).map(Instant::parse);
        } catch (DateTimeException unreadable) {
            throw Refusal.badRequest("The start must be like 2027-01-31T15:00:00Z.");
        }
    }

    private static Duration spread(Order order) {
        int hours = Objects.requireNonNullElse(order.hours(), 0);
        if (hours < 0 || hours > 336) {
            throw Refusal.badRequest("The hours must be from 0 to 336.");
        }
        return Duration.ofHours(hours);
    }

    private static String sentence(Announcements.Hindrance hindrance) {
        return switch (hindrance) {
            case NO_WORDS -> "There is no text in the plan's default language.";
            case TOO_LONG -> "On one of the channels it is more than one message.";
            case NOBODY -> "Nobody is in its audience.";
        };
    }

    private static MailingDraft draft(ActionPlan plan, AnnouncementDraft typed) {
        try {
            return typed.of(plan);
        } catch (IllegalArgumentException incomplete) {
            throw Refusal.badRequest(incomplete.getMessage() + ".");
        }
    }

    private <T> T read(InputStream body, Class<T> type) throws IOException {
        try {
            T read = json.readValue(SmallBody.read(body, LARGEST), type);
            if (read != null) {
                return read;
            }
        } catch (JacksonException unreadable) {
            // It is said below what is expected.
        }
        throw Refusal.badRequest("The body must be JSON as docs/operating.md tells it.");
    }

    private Mailing found(ActionPlan plan, String id) {
        return announcements
                .find(plan, id)
                .orElseThrow(() -> Refusal.notFound("There is no announcement with this id."));
    }

    private ActionPlan plan(String id) {
        return plans.find(id)
                .map(Consultation::plan)
                .orElseThrow(() -> Refusal.notFound("There is no consultation with this id."));
    }
}
