package org.openconsult.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers a program that may not do what it asks for; one with a token learns that it is for too little (RFC 6750, 3.1). */
final class RightRefusal implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (sent != null && sent.regionMatches(true, 0, "Bearer ", 0, 7)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SignInRefusal.BEARER + ", error=\"insufficient_scope\"");
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
