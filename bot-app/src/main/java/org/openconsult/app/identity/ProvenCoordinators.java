package org.openconsult.app.identity;

import java.time.Clock;
import org.openconsult.app.coordinator.Coordinator;
import org.openconsult.app.coordinator.Coordinators;
import org.openconsult.app.settings.ConsultSettings;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;

/** Finds the account that an administrator made for whoever a provider vouches for. It never makes one. */
@Component
public class ProvenCoordinators implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final OidcUserService providers = new OidcUserService();
    private final Coordinators coordinators;
    private final ProvenIdentity identity;
    private final Clock clock;

    ProvenCoordinators(Coordinators coordinators, ConsultSettings settings, Clock clock) {
        this.coordinators = coordinators;
        this.identity = new ProvenIdentity(settings.signIn().claim());
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser proven = providers.loadUser(request);
        Coordinator account = coordinators
                .withIdentity(identity.of(proven))
                .filter(known -> !known.off())
                .orElseThrow(() -> ProvenIdentity.refusal(SignInRefused.NO_ACCOUNT));
        coordinators.signedIn(account.username(), clock.instant());
        return new ProvenCoordinator(account, proven);
    }

    /** For providers that prove nobody's identity. */
    public OAuth2User refuse(OAuth2UserRequest request) {
        throw ProvenIdentity.refusal(SignInRefused.NO_IDENTITY);
    }
}
