package org.openconsult.reminder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people are reminded of, when somebody has switched it on. */
public enum ReminderRule {
    /** The consultation opens today. */
    OPENS,
    /** Its last day is in seven days. */
    CLOSES_IN_A_WEEK,
    /** Its last day is tomorrow. */
    CLOSES_TOMORROW,
    /** There is a meeting tomorrow. */
    MEETING_TOMORROW,
    /** Three days before the last day: whoever began a comment and has not written it. */
    HALF_WRITTEN;

    /** As it is stored, and stands in the name of a mailing. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for what a newer version of the product knows and this one does not. */
    public static Optional<ReminderRule> of(String word) {
        return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
    }
}
