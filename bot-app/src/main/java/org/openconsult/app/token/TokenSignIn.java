package org.openconsult.app.token;

import com.mongodb.MongoException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.openconsult.app.coordinator.Authorities;
import org.openconsult.app.coordinator.Coordinator;
import org.openconsult.app.coordinator.Coordinators;
import org.openconsult.app.coordinator.Right;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Knows a program by its token: it may do what the token is for, as far as its owner may do it now. */
@Component
public class TokenSignIn implements AuthenticationManager {
    private final ApiTokens tokens;
    private final Coordinators coordinators;
    private final Clock clock;

    TokenSignIn(ApiTokens tokens, Coordinators coordinators, Clock clock) {
        this.tokens = tokens;
        this.coordinators = coordinators;
        this.clock = clock;
    }

    /** @throws InvalidBearerTokenException when it is no good; with the cause where the database is out of reach */
    @Override
    public Authentication authenticate(Authentication sent) {
        try {
            return known(((BearerTokenAuthenticationToken) sent).getToken());
        } catch (MongoException away) {
            throw new InvalidBearerTokenException("The database is out of reach", away);
        }
    }

    private Authentication known(String sent) {
        ApiToken token = TokenText.read(sent)
                .flatMap(tokens::find)
                .filter(found -> found.isGood(clock.instant()))
                .orElseThrow(TokenSignIn::unknown);
        Coordinator owner = Optional.of(token.account())
                .flatMap(coordinators::find)
                .filter(account -> !account.off())
                .orElseThrow(TokenSignIn::unknown);
        tokens.used(token, clock.instant());
        return UsernamePasswordAuthenticationToken.authenticated(
                owner.username(), null, Authorities.of(rights(token, owner)));
    }

    private static Set<Right> rights(ApiToken token, Coordinator owner) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        rights.addAll(owner.role().rights());
        rights.retainAll(token.scope());
        return rights;
    }

    /** The same for every cause: whoever finds a token learns nothing of it. */
    private static InvalidBearerTokenException unknown() {
        return new InvalidBearerTokenException("The token is not known, has expired or was revoked");
    }
}
