package org.openconsult.document;

import java.util.Locale;

/** What a document is for. */
public enum DocumentKind {
    PHOTO,
    MINUTES,
    RECORDING,
    ATTENDANCE_LIST,
    OTHER;

    /** As it is stored and exported: small letters and spaces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
