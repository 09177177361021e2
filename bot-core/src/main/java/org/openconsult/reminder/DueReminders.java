package org.openconsult.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.DateRange;

/** Says of what people are to be reminded on a day. */
final class DueReminders {
    private DueReminders() {}

    /**
     * One reminder.
     *
     * @param day the one that it tells of
     */
    record Due(ReminderRule rule, LocalDate day, Optional<String> where) {
        /** The name of its mailing: each is made once, and once more where the day was moved. */
        String mailing(String consultation) {
            String named = where.map(place -> "-" + Integer.toHexString(place.hashCode()))
                    .orElse("");
            return ReminderContent.PREFIX + rule.word() + "-" + day + named + "-" + consultation;
        }
    }

    static List<Due> on(LocalDate today, ActionPlan plan, ReminderSet set) {
        DateRange open = plan.publicConsultation();
        List<Due> due = new ArrayList<>();
        add(due, set, ReminderRule.OPENS, today.equals(open.start()), open.end());
        add(due, set, ReminderRule.CLOSES_IN_A_WEEK, today.plusDays(7).equals(open.end()), open.end());
        add(due, set, ReminderRule.CLOSES_TOMORROW, today.plusDays(1).equals(open.end()), open.end());
        add(due, set, ReminderRule.HALF_WRITTEN, today.plusDays(3).equals(open.end()), open.end());
        if (set.rules().contains(ReminderRule.MEETING_TOMORROW)) {
            set.meetings().stream()
                    .filter(meeting -> today.plusDays(1).equals(meeting.day()))
                    .map(meeting -> new Due(ReminderRule.MEETING_TOMORROW, meeting.day(), Optional.of(meeting.where())))
                    .forEach(due::add);
        }
        return due;
    }

    private static void add(List<Due> due, ReminderSet set, ReminderRule rule, boolean isToday, LocalDate day) {
        if (isToday && set.rules().contains(rule)) {
            due.add(new Due(rule, day, Optional.empty()));
        }
    }
}
