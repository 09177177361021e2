package org.openconsult.app.coordinator;

/** What became of a change of an account. */
public enum AccountOutcome {
    DONE,
    /** It was so before. */
    ALREADY_SO,
    /** Somebody else changed it after it was looked at; nothing was done. */
    CHANGED_MEANWHILE,
    UNKNOWN,
    /** Nobody could administer this installation any more; nothing was done. */
    LAST_ADMINISTRATOR,
    NAME_IMPOSSIBLE,
    NAME_TAKEN,
    IDENTITY_IMPOSSIBLE,
    IDENTITY_TAKEN,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    /** A password that is the account's name, or begins with it. */
    PASSWORD_LIKE_NAME
}
