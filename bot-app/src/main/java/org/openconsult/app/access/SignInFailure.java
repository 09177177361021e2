package org.openconsult.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openconsult.app.coordinator.TooManyFailuresException;
import org.openconsult.app.identity.SignInRefused;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Brings a person who could not sign in back to the form, with the reason in the address. */
final class SignInFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/login?" + query(reason));
    }

    private static String query(AuthenticationException reason) {
        if (reason instanceof TooManyFailuresException tooMany) {
            return "wait=" + tooMany.waitSeconds();
        }
        if (reason instanceof OAuth2AuthenticationException elsewhere) {
            return elsewhere(elsewhere.getError().getErrorCode());
        }
        return reason instanceof AuthenticationServiceException ? "unavailable" : "wrong";
    }

    private static String elsewhere(String code) {
        return switch (code) {
            case SignInRefused.NO_ACCOUNT -> "unknown";
            case SignInRefused.UNVERIFIED -> "unverified";
            default -> "elsewhere";
        };
    }
}
