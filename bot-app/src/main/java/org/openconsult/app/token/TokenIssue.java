package org.openconsult.app.token;

import java.util.Optional;

/**
 * What came of asking for a token.
 *
 * @param token to be shown once; kept nowhere
 */
public record TokenIssue(Outcome outcome, Optional<String> token) {

    /** Whether there is one. */
    public enum Outcome {
        DONE,
        NAME_IMPOSSIBLE,
        TIME_IMPOSSIBLE,
        TOO_MANY
    }

    static TokenIssue none(Outcome outcome) {
        return new TokenIssue(outcome, Optional.empty());
    }

    @Override
    public String toString() {
        return "TokenIssue[" + outcome + "]";
    }
}
