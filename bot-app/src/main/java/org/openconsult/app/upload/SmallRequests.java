package org.openconsult.app.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes files of more than a few megabytes nowhere but where documents are taken. */
final class SmallRequests extends OncePerRequestFilter {
    /** A little more than a spreadsheet may have, so that one that is too large is told so on its page. */
    static final int MOST = 3 << 20;

    private static final int ENDURED = 8;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Multipart.is(request) || DocumentUploads.page(request).isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (Multipart.fits(request, MOST)) {
            rest.doFilter(request, response);
        } else {
            Multipart.skip(request, (long) ENDURED * MOST);
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        }
    }
}
