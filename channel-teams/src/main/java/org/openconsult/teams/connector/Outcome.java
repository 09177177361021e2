package org.openconsult.teams.connector;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What came of one request. */
public sealed interface Outcome {

    /**
     * It was done.
     *
     * @param body what the connector says to it; missing where that is nothing
     */
    record Done(JsonNode body) implements Outcome {}

    /**
     * It was answered, and not done as far as the answer says.
     *
     * @param status of HTTP
     * @param body as JSON; missing where it is none, as that of a proxy. Not for a log: it can quote what was sent
     * @param retryAfter how long the connector asks to wait
     */
    record Refused(int status, JsonNode body, Optional<Duration> retryAfter) implements Outcome {
        /** Hides the body. */
        @Override
        public String toString() {
            return "Refused[" + status + "]";
        }
    }

    /**
     * There was no answer.
     *
     * @param surelyNotSent whether the request cannot have arrived; otherwise it may have been done
     * @param kind what went wrong, in a word or two: no address, no secret
     */
    record Unanswered(boolean surelyNotSent, String kind) implements Outcome {}
}
