package org.openconsult.reminder;

import java.time.LocalDate;

/**
 * A meeting that people are to be told of.
 *
 * @param where place and hour, in few words: they stand in the message as they are
 */
public record MeetingDay(LocalDate day, String where) {
    /** Of where it is, in UTF-16 units: with the words around it one segment of SMS. */
    public static final int LONGEST = 40;

    public MeetingDay {
        if (where.isBlank() || where.length() > LONGEST) {
            throw new IllegalArgumentException("Say where and when a meeting is in 1 to " + LONGEST + " characters");
        }
    }
}
