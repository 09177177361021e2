package org.openconsult.app.coordinator;

import java.util.Optional;
import org.openconsult.app.settings.CannotStartException;
import org.openconsult.app.settings.ConsultSettings;

/**
 * The first account as the settings have it.
 *
 * @param password none when one is to be made up
 */
record FirstAccount(String username, Optional<String> password) {
    /** @throws CannotStartException when nobody could sign in with it */
    static FirstAccount read(ConsultSettings.Account written) {
        String username = written.username().strip();
        if (!AccountName.isPossible(username)) {
            throw new CannotStartException(
                    "The setting consult.coordinator.username must be a name of at most 100 characters without a colon.");
        }
        return new FirstAccount(
                username,
                Optional.ofNullable(written.password())
                        .filter(text -> !text.isBlank())
                        .map(FirstAccount::checked));
    }

    private static String checked(String password) {
        if (Passwords.isTooLong(password)) {
            throw new CannotStartException(
                    "The setting consult.coordinator.password must have at most " + Passwords.LONGEST + " bytes.");
        }
        return password;
    }

    @Override
    public String toString() {
        return "FirstAccount[" + username + "]";
    }
}
