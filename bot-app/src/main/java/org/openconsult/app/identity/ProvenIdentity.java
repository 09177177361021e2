package org.openconsult.app.identity;

import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Reads from a provider's word whom it is about. */
final class ProvenIdentity {
    private static final String EMAIL = "email";

    private final String claim;

    /** @param claim the name of what is compared with accounts */
    ProvenIdentity(String claim) {
        this.claim = claim;
    }

    /** @throws OAuth2AuthenticationException where the provider does not say, or cannot vouch for an e-mail address */
    String of(OidcUser proven) {
        if (claim.equals(EMAIL) && !Boolean.TRUE.equals(proven.getEmailVerified())) {
            throw refusal(SignInRefused.UNVERIFIED);
        }
        return Optional.ofNullable(proven.getClaimAsString(claim))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> refusal(SignInRefused.NO_ACCOUNT));
    }

    static OAuth2AuthenticationException refusal(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }
}
