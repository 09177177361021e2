package org.openconsult.app.access;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openconsult.app.coordinator.TooManyFailuresException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers a program that did not sign in, or could not. */
final class SignInRefusal implements AuthenticationEntryPoint {
    static final String BEARER = "Bearer realm=\"OpenConsult\"";

    private static final String BASIC = "Basic realm=\"OpenConsult\", charset=\"UTF-8\"";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyFailuresException tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.waitSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else if (reason instanceof AuthenticationServiceException || reason.getCause() instanceof MongoException) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            challenge(response, reason);
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        }
    }

    /** A token that is no good is told so, and nothing else is asked for then (RFC 6750, 3.1). */
    private static void challenge(HttpServletResponse response, AuthenticationException reason) {
        if (reason instanceof OAuth2AuthenticationException token) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    BEARER + ", error=\"" + token.getError().getErrorCode() + "\"");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BASIC);
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER);
        }
    }
}
