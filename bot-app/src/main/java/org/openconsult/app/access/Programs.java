package org.openconsult.app.access;

import jakarta.servlet.http.HttpServletRequest;
import org.openconsult.app.coordinator.Right;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;

/** What holds for every door that programs use: there are no cookies, and nothing is remembered of a caller. */
final class Programs {
    static final String ADMINISTRATOR = Right.ADMINISTER.name();
    static final String READER = Right.READ.name();

    private Programs() {}

    static HttpSecurity serve(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SafeHeaders::write);
    }

    /** Browsers send a password they once learnt along with whatever a page makes them send; they also say whose page. */
    static boolean isMadeByAnotherSite(HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return !reads && "cross-site".equalsIgnoreCase(request.getHeader("Sec-Fetch-Site"));
    }
}
