package org.openconsult.app.access;

import org.openconsult.app.coordinator.Role;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;

/** What holds for every door that programs use: there are no cookies, and nothing is remembered of a caller. */
final class Programs {
    static final String ADMINISTRATOR = Role.ADMINISTRATOR.name();
    static final String[] COORDINATORS = {ADMINISTRATOR, Role.COORDINATOR.name()};

    private Programs() {}

    static HttpSecurity serve(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SafeHeaders::write);
    }
}
