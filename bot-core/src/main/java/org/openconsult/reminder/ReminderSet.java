package org.openconsult.reminder;

import java.util.List;
import java.util.Set;

/**
 * The reminders of one consultation.
 *
 * @param version is given back with a change of what was read here; 0 while nobody has set any
 * @param rules those that are switched on
 * @param by who set them last, by the name they sign in with
 */
public record ReminderSet(long version, Set<ReminderRule> rules, List<MeetingDay> meetings, String by) {
    /** Nobody is reminded of anything. */
    public static final ReminderSet NONE = new ReminderSet(0, Set.of(), List.of(), "");

    /** Meetings that are kept at a time. */
    public static final int MOST_MEETINGS = 50;

    public ReminderSet {
        rules = Set.copyOf(rules);
        meetings = List.copyOf(meetings);
        if (meetings.size() > MOST_MEETINGS) {
            throw new IllegalArgumentException("At most " + MOST_MEETINGS + " meetings");
        }
    }
}
