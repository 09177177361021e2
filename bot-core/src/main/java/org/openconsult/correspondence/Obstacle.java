package org.openconsult.correspondence;

/** Why something is not written to somebody. */
public enum Obstacle {
    /** They asked that nothing is known of them. */
    ERASED,
    /** They want no messages, or their provider says that they cannot get any. */
    OPTED_OUT,
    /** Somebody else writes from that phone now, and would read it. */
    ANOTHER_WRITES,
    /** There is nobody of that name, or they never wrote. */
    NEVER_WROTE,
    /** No provider that is set up can send it. */
    NOBODY_SENDS,
    /** There are no words. */
    NO_WORDS,
    /** It is more than one message of that channel takes. */
    TOO_LONG,
    /** They were written to as often as anybody may be. */
    TOO_OFTEN
}
