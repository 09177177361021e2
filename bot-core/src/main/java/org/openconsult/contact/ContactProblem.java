package org.openconsult.contact;

/**
 * Why a contact cannot be taken in as it was written.
 *
 * @param where the line of a spreadsheet; the place from 1 in what a program sends; 0 in a form
 */
public record ContactProblem(int where, ContactField field, Kind kind) {

    /** What is wrong. */
    public enum Kind {
        MISSING,
        /** Neither a name nor an organisation is there. */
        NAMELESS,
        TOO_LONG,
        UNKNOWN,
        NOT_A_DATE,
        IN_THE_FUTURE,
        NOT_A_PHONE,
        NOT_AN_EMAIL,
        /** A line above has the same address. */
        TWICE,
        FORMULA
    }
}
