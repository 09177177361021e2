package org.openconsult.app.publicpage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Sends a page again only where it has changed; whoever carries it may keep it for a minute. */
@Component
class PublicEtags extends ShallowEtagHeaderFilter {
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    PublicEtags() {
        // Pages with a strong one are not compressed.
        setWriteWeakETag(true);
    }

    /** Files are no pages: they are sent as they lie on the disk. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean isPublic = path.equals("/") || path.startsWith(Addresses.ROOT + "/");
        return !isPublic || path.contains(OpenData.FILES) || path.contains(PublicDocument.FILES);
    }

    /** Asked when the page is there whole. */
    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream page) {
        boolean shown = status == HttpStatus.OK.value();
        if (shown && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, A_MINUTE.getHeaderValue());
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        return shown && super.isEligibleForEtag(request, response, status, page);
    }
}
