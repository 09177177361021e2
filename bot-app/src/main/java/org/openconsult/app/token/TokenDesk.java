package org.openconsult.app.token;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openconsult.app.coordinator.AccountTrail;
import org.openconsult.app.coordinator.Right;
import org.openconsult.audit.AuditAction;
import org.springframework.stereotype.Component;

/** Gives tokens out and takes them back, with an entry in the audit trail before it happens. */
@Component
public class TokenDesk {
    /** For how many days a token may be good. */
    public static final List<Integer> DAYS = List.of(7, 30, 90, 365);

    public static final int LONGEST_NAME = 60;
    private static final int MOST_OF_ONE = 20;

    private final ApiTokens tokens;
    private final AccountTrail trail;
    private final SecureRandom random;
    private final Clock clock;

    TokenDesk(ApiTokens tokens, AccountTrail trail, SecureRandom random, Clock clock) {
        this.tokens = tokens;
        this.trail = trail;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Makes a token; what its owner has no right to is left out, and reading is always in.
     *
     * @param held the owner's rights
     */
    public TokenIssue issue(String account, Set<Right> held, String name, Set<Right> wanted, int days) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return TokenIssue.none(TokenIssue.Outcome.NAME_IMPOSSIBLE);
        }
        if (!DAYS.contains(days)) {
            return TokenIssue.none(TokenIssue.Outcome.TIME_IMPOSSIBLE);
        }
        if (tokens.of(account).size() >= MOST_OF_ONE) {
            return TokenIssue.none(TokenIssue.Outcome.TOO_MANY);
        }
        Set<Right> scope = EnumSet.of(Right.READ);
        scope.addAll(wanted);
        scope.retainAll(held);
        return new TokenIssue(TokenIssue.Outcome.DONE, Optional.of(made(account, name.strip(), scope, days)));
    }

    private String made(String account, String name, Set<Right> scope, int days) {
        TokenText text = TokenText.random(random);
        Instant now = clock.instant();
        ApiToken token = new ApiToken(
                text.id(),
                account,
                name,
                scope,
                now,
                now.plus(Duration.ofDays(days)),
                Optional.empty(),
                Optional.empty());
        trail.token(account, AuditAction.TOKEN_ISSUED, text.id(), Map.of(), described(token));
        tokens.add(token, text.hash());
        return text.written();
    }

    /** Takes one's own back; again, or somebody else's, changes nothing. */
    public void revokeOwn(String account, String id) {
        tokens.find(id).filter(token -> token.account().equals(account)).ifPresent(token -> revoke(account, token));
    }

    /** Takes anybody's back. */
    public void revoke(String who, String id) {
        tokens.find(id).ifPresent(token -> revoke(who, token));
    }

    private void revoke(String who, ApiToken token) {
        if (token.revokedAt().isEmpty()) {
            trail.token(who, AuditAction.TOKEN_REVOKED, token.id(), described(token), Map.of());
            tokens.revoke(token.id(), clock.instant());
        }
    }

    private static Map<String, Object> described(ApiToken token) {
        return Map.of(
                "account", token.account(),
                "name", token.name(),
                "scope", token.scope().stream().map(Right::name).sorted().toList(),
                "until", LocalDate.ofInstant(token.expiresAt(), ZoneOffset.UTC).toString());
    }
}
