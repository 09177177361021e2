package org.openconsult.assisted;

/**
 * Why something cannot be taken in as it was typed.
 *
 * @param where the line of a spreadsheet; in a form the comment, counted from 1, or 0 for what is said of the meeting
 */
public record EntryProblem(int where, EntryField field, Kind kind) {

    /** What is wrong. */
    public enum Kind {
        MISSING,
        TOO_LONG,
        NOT_A_NUMBER,
        OUT_OF_RANGE,
        MORE_THAN_PEOPLE,
        NOT_A_DATE,
        IN_THE_FUTURE,
        LONG_AGO,
        UNKNOWN,
        /** The same meeting has another value in a line above. */
        DIFFERS,
        FORMULA
    }

    EntryProblem at(int other) {
        return new EntryProblem(other, field, kind);
    }
}
