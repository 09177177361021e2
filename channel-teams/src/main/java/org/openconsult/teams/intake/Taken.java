package org.openconsult.teams.intake;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What Teams is answered.
 *
 * @param status of HTTP
 * @param body what an invoke is answered with
 */
public record Taken(int status, Optional<JsonNode> body) {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_IMPLEMENTED = 501;

    /** All that must not be lost is stored. */
    static Taken done() {
        return new Taken(OK, Optional.empty());
    }

    static Taken answered(JsonNode body) {
        return new Taken(OK, Optional.of(body));
    }

    static Taken wrong(JsonNode body) {
        return new Taken(BAD_REQUEST, Optional.of(body));
    }

    static Taken notOffered() {
        return new Taken(NOT_IMPLEMENTED, Optional.empty());
    }

    /** Leaves out the words. */
    @Override
    public String toString() {
        return "Taken[" + status + "]";
    }
}
