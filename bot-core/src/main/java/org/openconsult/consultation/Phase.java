package org.openconsult.consultation;

/** Where a consultation stands. Comments are taken while it is open, and kept and marked late after it. */
public enum Phase {
    DRAFT,
    OPEN,
    CLOSED,
    ANSWERING,
    PUBLISHED;

    /** Whether what comes in now is late. */
    public boolean isAfterClosing() {
        return compareTo(OPEN) > 0;
    }
}
