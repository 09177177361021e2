package org.openconsult.app.access;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The places that more than one rule speaks of. */
final class Paths {
    static final String LOGIN = "/login";
    static final RequestMatcher SIMULATOR_API = path("/api/simulator/**");
    static final RequestMatcher SIMULATOR = new OrRequestMatcher(path("/simulator/**"), SIMULATOR_API);
    static final RequestMatcher DESK = path("/desk/**");
    static final RequestMatcher ASSETS = new OrRequestMatcher(path("/assets/**"), path("/webjars/**"));
    static final RequestMatcher PUBLIC = new OrRequestMatcher(path("/"), path("/consultations/**"));
    static final RequestMatcher SIGN_IN = new OrRequestMatcher(path(LOGIN), path("/logout"));

    private Paths() {}

    static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
