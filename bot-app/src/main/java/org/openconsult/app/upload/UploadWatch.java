package org.openconsult.app.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.openconsult.app.coordinator.Authorities;
import org.openconsult.app.coordinator.Right;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no document from whoever may not bring one, before any of it lies on the disk, and brings whoever sends one that is far
 * too large back to the page they came from, which says so. The server itself would answer with a bare refusal.
 */
final class UploadWatch extends OncePerRequestFilter {
    /** Browsers show no answer to what they were not let send; of more than this they are not. */
    private static final int ENDURED = 8;

    private final DocumentUploads uploads;

    UploadWatch(DocumentUploads uploads) {
        this.uploads = uploads;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Multipart.is(request) || DocumentUploads.page(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !who.isAuthenticated()) {
            Multipart.skip(request, uploads.mostOfRequest());
            response.sendRedirect(request.getContextPath() + "/login");
        } else if (!Authorities.has(who, Right.LEAD)) {
            Multipart.skip(request, uploads.mostOfRequest());
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (Multipart.fits(request, uploads.mostOfRequest())) {
            rest.doFilter(request, response);
        } else {
            Multipart.skip(request, ENDURED * uploads.mostOfRequest());
            Optional<String> page = DocumentUploads.page(request);
            response.sendRedirect(request.getContextPath() + page.orElseThrow() + "?" + DocumentUploads.OUTCOME
                    + "=TOO_LARGE#documents");
        }
    }
}
