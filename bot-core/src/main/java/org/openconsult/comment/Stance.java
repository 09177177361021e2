package org.openconsult.comment;

/** Where a person stands on a commitment. */
public enum Stance {
    SUPPORT,
    SUPPORT_WITH_CHANGES,
    OPPOSE
}
