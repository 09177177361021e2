package org.openconsult.response;

import java.time.Instant;

/**
 * A published response.
 *
 * @param version of the response that says so: another one says something else
 * @param at when it was published
 */
public record Answer(Target target, long version, ResponseText text, Instant at) {
    public ResponseOutcome outcome() {
        return text.outcome();
    }
}
