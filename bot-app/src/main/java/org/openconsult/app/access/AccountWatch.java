package org.openconsult.app.access;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openconsult.app.coordinator.Coordinators;
import org.openconsult.app.coordinator.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends what is left of earlier sign-ins once the account has changed: its password, its role, or that it is there at all. Looks
 * at the account with each request, so that it holds on all instances.
 */
final class AccountWatch extends OncePerRequestFilter {
    private static final String SECONDS = "5";

    private final Coordinators coordinators;
    private final SecurityContextLogoutHandler leaving = new SecurityContextLogoutHandler();

    AccountWatch(Coordinators coordinators) {
        this.coordinators = coordinators;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getSession(false) == null || Paths.ASSETS.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        try {
            if (who != null && who.getPrincipal() instanceof SignedIn known && hasChanged(known)) {
                leaving.logout(request, response, who);
            }
        } catch (MongoException away) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        rest.doFilter(request, response);
    }

    private boolean hasChanged(SignedIn known) {
        return coordinators
                .find(known.username())
                .filter(account -> account.version() == known.version() && !account.off())
                .isEmpty();
    }
}
