package org.openconsult.app.identity;

import org.openconsult.app.coordinator.Authorities;
import org.openconsult.app.coordinator.Coordinator;
import org.openconsult.app.coordinator.SignedIn;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody for whom an identity provider gave its word, under the name of their account here. */
final class ProvenCoordinator extends DefaultOidcUser implements SignedIn {
    private final String username;
    private final long version;

    ProvenCoordinator(Coordinator account, OidcUser proven) {
        super(Authorities.of(account.role()), proven.getIdToken(), proven.getUserInfo());
        this.username = account.username();
        this.version = account.version();
    }

    @Override
    public String getName() {
        return username;
    }

    @Override
    public String username() {
        return username;
    }

    @Override
    public long version() {
        return version;
    }
}
