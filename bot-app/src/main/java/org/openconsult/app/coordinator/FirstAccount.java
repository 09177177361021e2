package org.openconsult.app.coordinator;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openconsult.app.settings.CannotStartException;
import org.openconsult.app.settings.ConsultSettings;

/**
 * The first account as the settings have it.
 *
 * @param password none when one is to be made up
 */
record FirstAccount(String username, Optional<String> password) {
    /** More than this bcrypt does not look at. */
    private static final int LONGEST_PASSWORD = 72;

    /** @throws CannotStartException when nobody could sign in with it */
    static FirstAccount read(ConsultSettings.Account written) {
        String username = written.username().strip();
        // HTTP Basic ends the name at the first colon (RFC 7617).
        if (username.isEmpty() || username.length() > 100 || username.contains(":")) {
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
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            throw new CannotStartException(
                    "The setting consult.coordinator.password must have at most " + LONGEST_PASSWORD + " bytes.");
        }
        return password;
    }

    @Override
    public String toString() {
        return "FirstAccount[" + username + "]";
    }
}
