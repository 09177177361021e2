package org.openconsult.app.mailing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openconsult.announcement.AnnouncementPreview;
import org.openconsult.announcement.DrawnAnnouncement;
import org.openconsult.announcement.OwnPhone;
import org.openconsult.audit.Outcome;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.mailing.Mailing;
import org.openconsult.mailing.MailingDraft;
import org.openconsult.mailing.MailingKind;
import org.openconsult.mailing.MailingStep;
import org.openconsult.mailing.Mailings;
import org.openconsult.mailing.Timing;
import org.springframework.stereotype.Component;

/** What coordinators do with announcements, whether by a page or by a program. */
@Component
public class Announcements {
    private final Mailings mailings;
    private final AnnouncementPreview preview;
    private final OwnPhone own;
    private final MailingSettings settings;
    private final Clock clock;

    Announcements(Mailings mailings, AnnouncementPreview preview, OwnPhone own, MailingSettings settings, Clock clock) {
        this.mailings = mailings;
        this.preview = preview;
        this.own = own;
        this.settings = settings;
        this.clock = clock;
    }

    /** Why one cannot be sent as it is. */
    public enum Hindrance {
        /** There are no words in the plan's default language, which those get who speak another one. */
        NO_WORDS,
        /** It is more than one message on one of the channels. */
        TOO_LONG,
        /** Nobody is in its audience. */
        NOBODY
    }

    /** All of a plan, the newest first. */
    public List<Mailing> of(ActionPlan plan) {
        return mailings.of(plan.id(), MailingKind.ANNOUNCEMENT);
    }

    /** One of a plan's. */
    public Optional<Mailing> find(ActionPlan plan, String id) {
        return mailings.find(id)
                .filter(mailing -> mailing.consultation().equals(plan.id()))
                .filter(mailing -> mailing.kind() == MailingKind.ANNOUNCEMENT);
    }

    /**
     * Writes a draft, or writes it anew.
     *
     * @throws IllegalArgumentException when the id is not as it must be
     */
    public Outcome write(ActionPlan plan, String id, long seen, MailingDraft draft, String who) {
        return mailings.write(id, seen, plan.id(), MailingKind.ANNOUNCEMENT, draft, who);
    }

    /** What each part of its audience would get. */
    public List<DrawnAnnouncement> preview(ActionPlan plan, MailingDraft draft) {
        return preview.of(plan, draft);
    }

    /** Why it cannot be sent as it is; empty when it can. */
    public Optional<Hindrance> hindrance(ActionPlan plan, MailingDraft draft, List<DrawnAnnouncement> drawn) {
        if (draft.texts().getOrDefault(plan.defaultLanguage(), "").isBlank()) {
            return Optional.of(Hindrance.NO_WORDS);
        }
        if (drawn.stream().anyMatch(DrawnAnnouncement::isTooLong)) {
            return Optional.of(Hindrance.TOO_LONG);
        }
        return drawn.isEmpty() ? Optional.of(Hindrance.NOBODY) : Optional.empty();
    }

    /**
     * Lets it start.
     *
     * @param seen the version that was seen, and read before it was sent
     * @param start empty for at once
     * @throws IllegalArgumentException when it is spread over too long a time
     */
    public Outcome schedule(
            ActionPlan plan, String id, long seen, Optional<Instant> start, Duration spread, String who) {
        Timing timing = new Timing(start.orElseGet(clock::instant), spread, settings.quiet(plan.timeZone()));
        return mailings.schedule(id, seen, timing, who);
    }

    /** To whoever wrote it alone; how many messages are on their way. */
    public long tryOut(ActionPlan plan, MailingDraft draft, String who, String press) {
        return own.send(plan, draft, who, press);
    }

    public Outcome take(MailingStep step, String id, String who) {
        return mailings.take(step, id, who);
    }
}
