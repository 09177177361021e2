package org.openconsult.campaign;

import java.time.Instant;

/**
 * A group of near-identical comments.
 *
 * @param version is given back with a change of what was read here
 * @param dissolved its comments stand by themselves, until it is brought back or they join another
 * @param madeBy the name that coordinator signs in with
 */
public record Campaign(
        String id, long version, String consultation, String title, boolean dissolved, String madeBy, Instant madeAt) {

    /** Whether its comments are one group now. */
    public boolean counts() {
        return !dissolved;
    }
}
