package org.openconsult.faults.provider;

import java.util.Locale;

/** What the played provider reports of a message, in the order in which it happens. */
public enum ReportedStatus {
    QUEUED,
    SENT,
    DELIVERED,
    UNDELIVERED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
