package org.openconsult.faults.report;

import java.util.Locale;

/** What is counted of what the harness did. */
public enum Count {
    MESSAGES,
    ACKNOWLEDGED,
    GIVEN_UP,
    /** Webhooks posted once more because there was no answer, or none that acknowledges. */
    RESENT,
    /** Webhooks posted once more although they were acknowledged. */
    RESENT_NEEDLESSLY,
    /** Webhooks posted to two instances at the same instant. */
    TWINS,
    ANSWERED,
    REFUSED,
    UNANSWERED,
    KILLED_INSTANCES,
    KILLED_DATABASES,
    PAUSES,
    CLEAN_STOPS,
    /** Instances that did not end within their time when asked to, and were killed. */
    STOPS_TOO_LONG,
    CUT_LINES,
    SLOW_LINES,
    SILENT_LINES,
    /** Messages that the provider was handed, whatever it answered. */
    API_CALLS,
    API_ACCEPTED,
    API_ACCEPTED_UNHEARD,
    API_500,
    API_429,
    API_CLOSED,
    API_HUNG,
    STATUS_CALLBACKS,
    /** Reports on messages that nobody sent. */
    STATUS_CALLBACKS_ON_NOTHING,
    /** Answered with neither success nor "come again later". */
    STATUS_CALLBACK_ERRORS;

    /** As it stands in the report: {@code killed_instances}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
