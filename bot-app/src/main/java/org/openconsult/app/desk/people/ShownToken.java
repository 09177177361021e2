package org.openconsult.app.desk.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.coordinator.Right;
import org.openconsult.app.token.ApiToken;

/**
 * A token as pages show it.
 *
 * @param rights in the order of {@link Right}, those that its owner lost left out
 */
record ShownToken(
        String id,
        String name,
        List<Right> rights,
        Instant expiresAt,
        boolean expired,
        @Nullable Instant lastUsedAt) {

    static ShownToken of(ApiToken token, Set<Right> held, Instant now) {
        return new ShownToken(
                token.id(),
                token.name(),
                token.scope().stream().filter(held::contains).sorted().toList(),
                token.expiresAt(),
                !token.isGood(now),
                token.lastUsedAt().orElse(null));
    }
}
