package org.openconsult.app.coordinator;

import java.util.Optional;

/**
 * What came of asking for an account or a password.
 *
 * @param password to be shown once; kept nowhere
 */
public record NewPassword(AccountOutcome outcome, Optional<String> password) {
    static NewPassword none(AccountOutcome outcome) {
        return new NewPassword(outcome, Optional.empty());
    }

    @Override
    public String toString() {
        return "NewPassword[" + outcome + "]";
    }
}
