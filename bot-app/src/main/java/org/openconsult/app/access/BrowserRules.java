package org.openconsult.app.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import org.openconsult.app.simulator.SimulatorAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which pages people open in a browser, and after signing in which others. */
@Configuration(proxyBeanMethods = false)
class BrowserRules {
    private final RequestMatcher openSimulator;
    private final RequestMatcher simulator;
    private final RequestMatcher known;

    BrowserRules(SimulatorAccess access) {
        this.openSimulator = request -> access.isOpenToEverybody() && Paths.SIMULATOR.matches(request);
        this.simulator = request -> access.isEnabled() && Paths.SIMULATOR.matches(request);
        this.known = new OrRequestMatcher(Paths.DESK, Paths.SIGN_IN, simulator);
    }

    @Bean
    @Order(4)
    SecurityFilterChain browsers(HttpSecurity http) {
        return http.headers(SafeHeaders::write)
                .csrf(forgery -> forgery.requireCsrfProtectionMatcher(signedByCookie()))
                .httpBasic(basic -> basic.authenticationEntryPoint(new SignInRefusal()))
                .formLogin(form ->
                        form.loginPage("/login").defaultSuccessUrl("/desk").failureHandler(new SignInFailure()))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .exceptionHandling(this::refuse)
                .authorizeHttpRequests(this::allow)
                .build();
    }

    /** What a browser sends with its cookie on its own, another site could make it send. */
    private RequestMatcher signedByCookie() {
        return new AndRequestMatcher(
                CsrfFilter.DEFAULT_CSRF_MATCHER,
                known,
                request -> request.getHeader(HttpHeaders.AUTHORIZATION) == null,
                request -> request.getRequestedSessionId() != null || !Paths.SIMULATOR_API.matches(request));
    }

    private void allow(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers("/", "/assets/**", "/login")
                .permitAll()
                .requestMatchers(openSimulator)
                .permitAll()
                .requestMatchers(simulator, Paths.DESK)
                .hasAnyRole(Programs.COORDINATORS)
                .anyRequest()
                .denyAll();
    }

    private void refuse(ExceptionHandlingConfigurer<HttpSecurity> refusals) {
        refusals.defaultAuthenticationEntryPointFor(
                        (request, response, reason) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED),
                        new AndRequestMatcher(simulator, Paths.SIMULATOR_API))
                .defaultAuthenticationEntryPointFor(signInPage(), new OrRequestMatcher(simulator, Paths.DESK))
                .defaultAuthenticationEntryPointFor(
                        (request, response, reason) -> response.sendError(HttpServletResponse.SC_NOT_FOUND),
                        AnyRequestMatcher.INSTANCE)
                .accessDeniedHandler(nothingHereUnlessKnown());
    }

    private static LoginUrlAuthenticationEntryPoint signInPage() {
        var page = new LoginUrlAuthenticationEntryPoint("/login");
        page.setFavorRelativeUris(true);
        return page;
    }

    /** What is open to nobody is not there, whoever asks. */
    private AccessDeniedHandler nothingHereUnlessKnown() {
        var handlers = new LinkedHashMap<RequestMatcher, AccessDeniedHandler>();
        handlers.put(known, new AccessDeniedHandlerImpl());
        return new RequestMatcherDelegatingAccessDeniedHandler(
                handlers, (request, response, reason) -> response.sendError(HttpServletResponse.SC_NOT_FOUND));
    }
}
