package org.openconsult.contact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is asked of a contact: the names of a form's fields, of a spreadsheet's columns and of what programs send. */
public enum ContactField {
    NAME,
    ORGANISATION,
    STAKEHOLDER_TYPE,
    DISTRICT,
    LANGUAGE,
    CHANNEL,
    ADDRESS,
    CONSENT,
    CONSENT_DATE,
    CONSENT_KEPT;

    /** As forms and spreadsheets have it: small letters and underscores. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    public static Optional<ContactField> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }
}
