package org.openconsult.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a sign-in when nobody has done anything for as long as a session may be idle, also where a page that is left open goes
 * on asking for news.
 */
final class IdleWatch extends OncePerRequestFilter {
    private static final String LAST = IdleWatch.class.getName();

    private final Clock clock;
    private final SecurityContextLogoutHandler leaving = new SecurityContextLogoutHandler();

    IdleWatch(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whether a page asks by itself, as it does every few seconds: a part of it for that part, or the simulator for what is new.
     * What somebody clicks asks for another part.
     *
     * @see <a href="https://htmx.org/reference/#request_headers">htmx: request headers</a>
     */
    static boolean isMadeByThePage(HttpServletRequest request) {
        String part = request.getHeader("HX-Target");
        boolean renewsItself = part != null && part.equals(request.getHeader("HX-Trigger"));
        return renewsItself || (HttpMethod.GET.matches(request.getMethod()) && Paths.SIMULATOR_API.matches(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            watch(session, request, response);
        }
        rest.doFilter(request, response);
    }

    private void watch(HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        if (!isMadeByThePage(request) || session.getAttribute(LAST) == null) {
            session.setAttribute(LAST, now);
        } else if (session.getAttribute(LAST) instanceof Instant last && isTooLong(session, last, now)) {
            leaving.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        }
    }

    /** A session of no or a negative length never ends. */
    private static boolean isTooLong(HttpSession session, Instant last, Instant now) {
        Duration most = Duration.ofSeconds(session.getMaxInactiveInterval());
        return most.toSeconds() > 0 && now.isAfter(last.plus(most));
    }
}
