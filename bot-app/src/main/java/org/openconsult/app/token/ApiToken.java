package org.openconsult.app.token;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.openconsult.app.coordinator.Right;

/**
 * A token as it is kept: without what proves that somebody has it.
 *
 * @param id the part of it that may be seen
 * @param account whose it is
 * @param name what its owner calls it
 * @param scope the most that it may be used for
 * @param lastUsedAt to about ten minutes
 */
public record ApiToken(
        String id,
        String account,
        String name,
        Set<Right> scope,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {
    public ApiToken {
        scope = Set.copyOf(scope);
    }

    /** Whether it can be used. */
    public boolean isGood(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
