package org.openconsult.mailing;

/** Where a mailing stands. */
public enum MailingState {
    /** It is being written; nobody gets it. */
    DRAFT,
    /** It starts at its time. */
    SCHEDULED,
    /** It goes out, as fast as it may. */
    RUNNING,
    /** Nothing goes out until somebody lets it go on. */
    PAUSED,
    /** Somebody ended it; what was not handed to a provider before does not go out. */
    CANCELLED,
    /** Nothing of it waits any more. */
    DONE;

    /** Whether its recipients are known and some of them may still wait. */
    public boolean isUnderWay() {
        return this == RUNNING || this == PAUSED;
    }

    /** Whether nothing more goes out. */
    public boolean isEnded() {
        return this == CANCELLED || this == DONE;
    }
}
