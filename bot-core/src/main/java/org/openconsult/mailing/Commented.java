package org.openconsult.mailing;

/** Whether people are wanted who commented. */
public enum Commented {
    /** All, whether they commented or not. */
    ANY,
    /** Those who did. */
    YES,
    /** Those who did not yet. */
    NOT_YET
}
