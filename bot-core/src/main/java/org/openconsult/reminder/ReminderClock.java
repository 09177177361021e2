package org.openconsult.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.mailing.MailingDraft;
import org.openconsult.mailing.MailingKind;
import org.openconsult.mailing.Mailings;
import org.openconsult.mailing.QuietHours;
import org.openconsult.mailing.Timing;

/**
 * Makes the mailings of reminders on their day, once each: by several instances at once, or again after a crash, too. What nobody
 * made on its day, since no instance ran, is not made up for.
 */
public final class ReminderClock {
    private final Consultations consultations;
    private final Reminders reminders;
    private final Mailings mailings;
    private final Function<ZoneId, QuietHours> quiet;
    private final InstantSource clock;

    /** @param quiet the quiet hours of a time zone */
    public ReminderClock(
            Consultations consultations,
            Reminders reminders,
            Mailings mailings,
            Function<ZoneId, QuietHours> quiet,
            InstantSource clock) {
        this.consultations = consultations;
        this.reminders = reminders;
        this.mailings = mailings;
        this.quiet = quiet;
        this.clock = clock;
    }

    /**
     * Makes what is due of the consultation that people talk about now. To be called now and then.
     *
     * @throws com.mongodb.MongoException when the database is out of reach
     */
    public void step() {
        consultations.current().map(consultation -> consultation.plan()).ifPresent(this::step);
    }

    private void step(ActionPlan plan) {
        ReminderSet set = reminders.of(plan.id());
        Instant now = clock.instant();
        if (set.rules().isEmpty() || quiet.apply(plan.timeZone()).at(now)) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, plan.timeZone());
        DueReminders.on(today, plan, set).forEach(due -> make(plan, set, due, now));
    }

    /** Between its two writes it may die: whoever comes next finds a draft and schedules it. */
    private void make(ActionPlan plan, ReminderSet set, DueReminders.Due due, Instant now) {
        String id = due.mailing(plan.id());
        if (mailings.find(id).filter(mailing -> mailing.timing().isPresent()).isPresent()) {
            return;
        }
        Map<String, String> about = new HashMap<>();
        about.put(ReminderContent.RULE, due.rule().word());
        about.put(ReminderContent.DAY, due.day().toString());
        due.where().ifPresent(where -> about.put(ReminderContent.WHERE, where));
        mailings.write(id, 0, plan.id(), MailingKind.REMINDER, MailingDraft.about(about), set.by());
        Timing timing = new Timing(now, Duration.ZERO, quiet.apply(plan.timeZone()));
        mailings.schedule(id, 1, timing, set.by());
    }
}
