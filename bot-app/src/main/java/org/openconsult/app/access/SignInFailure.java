package org.openconsult.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openconsult.app.coordinator.TooManyFailuresException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
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
        return reason instanceof AuthenticationServiceException ? "unavailable" : "wrong";
    }
}
