package org.openconsult.delivery;

import java.time.Instant;

/**
 * A worker's word that it alone sends a message for some time.
 *
 * @param worker names it among all that ever ran
 * @param until after this, by each one's own clock, others may take the message over
 */
record Lease(String worker, Instant until) {

    /** Whether nobody may take the message over yet. */
    boolean isHeld(Instant now) {
        return now.isBefore(until);
    }

    /** Whether its worker is too late, so that nobody knows whether the message was sent. */
    boolean hasRunOut(Instant now) {
        return !now.isBefore(until);
    }
}
