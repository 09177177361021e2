package org.openconsult.delivery;

/** Why a message is not tried any more although somebody may still want it sent. */
public enum DeathCause {
    /** The provider will never take it as it is. */
    BAD_CONTENT,
    /** It failed as often as is tried. */
    ATTEMPTS_EXHAUSTED,
    /** No provider that is set up can send it. */
    NOBODY_SENDS,
    /** It may have been sent, and nobody waits for it so much that it is sent a second time without being asked. */
    IN_DOUBT
}
