package org.openconsult.faults.report;

import java.util.Locale;

/** What can be wrong in the end. */
public enum Finding {
    /** Something acknowledged or decided is not there. */
    LOSS,
    /** Something is there, or was done, more often than once. */
    DOUBLE,
    /** Something is there in part. */
    CUT,
    /** Something that was taken back is there again. */
    RESURRECTION,
    /** Anything else that a calm instance does otherwise. */
    DIFFERENCE,
    /** Something was not finished in the time it is given. */
    LATE;

    /** As it stands in the report: {@code losses}. */
    public String plural() {
        return switch (this) {
            case LOSS -> "losses";
            case CUT -> "cut";
            case LATE -> "late";
            default -> name().toLowerCase(Locale.ROOT) + "s";
        };
    }
}
