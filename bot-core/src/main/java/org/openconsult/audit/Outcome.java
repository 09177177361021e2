package org.openconsult.audit;

/** What became of a change that somebody at the desk asked for. */
public enum Outcome {
    /** It is made, and in the audit trail. */
    DONE,
    /** It was so before; nothing was written. */
    ALREADY_SO,
    /** Somebody else, or the person themselves, changed it after it was looked at; nothing was written. */
    CHANGED_MEANWHILE,
    /** The person had their data erased; nothing is left to change. */
    ERASED,
    /** There is no such thing. */
    UNKNOWN,
    /** It cannot be done to this thing, as the change says. */
    NOT_POSSIBLE;

    /** Whether the thing is now as it was asked for. */
    public boolean isSo() {
        return this == DONE || this == ALREADY_SO;
    }
}
