package org.openconsult.app.desk.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.coordinator.Coordinator;
import org.openconsult.app.coordinator.Role;
import org.openconsult.app.token.ApiToken;

/**
 * An account as administrators see it.
 *
 * @param version what a change of it must name
 */
record ShownPerson(
        String username,
        Role role,
        boolean off,
        long version,
        @Nullable String identity,
        @Nullable Instant lastSignInAt,
        List<ShownToken> tokens) {

    static ShownPerson of(Coordinator account, List<ApiToken> tokens, Instant now) {
        return new ShownPerson(
                account.username(),
                account.role(),
                account.off(),
                account.version(),
                account.identity().orElse(null),
                account.lastSignInAt().orElse(null),
                tokens.stream()
                        .filter(token -> token.account().equals(account.username()))
                        .map(token -> ShownToken.of(token, account.role().rights(), now))
                        .toList());
    }
}
