package org.openconsult.assisted;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is asked of a meeting and of each comment: the names of a form's fields and of a spreadsheet's columns. */
public enum EntryField {
    KIND,
    PLACE,
    DATE,
    DISTRICT,
    PEOPLE,
    WOMEN,
    YOUTH,
    LANGUAGES,
    NOTES,
    COMMITMENT,
    STANCE,
    LANGUAGE,
    TEXT,
    PEOPLE_REPRESENTED,
    DISSENT,
    DISSENT_STANCE,
    DISSENT_PEOPLE;

    /** As forms and spreadsheets have it: small letters and underscores. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    public static Optional<EntryField> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }

    /** Whether it is said once of a meeting. */
    public boolean isOfMeeting() {
        return compareTo(COMMITMENT) < 0;
    }
}
