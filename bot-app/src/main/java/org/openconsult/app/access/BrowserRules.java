package org.openconsult.app.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import org.openconsult.app.coordinator.Coordinators;
import org.openconsult.app.identity.IdentityProviders;
import org.openconsult.app.identity.ProvenCoordinators;
import org.openconsult.app.simulator.SimulatorAccess;
import org.openconsult.app.upload.DocumentUploads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
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
    private final IdentityProviders providers;

    BrowserRules(SimulatorAccess access, IdentityProviders providers) {
        this.openSimulator = request -> access.isOpenToEverybody() && Paths.SIMULATOR.matches(request);
        this.simulator = request -> access.isEnabled() && Paths.SIMULATOR.matches(request);
        this.known = new OrRequestMatcher(Paths.DESK, Paths.SIGN_IN, simulator);
        this.providers = providers;
    }

    @Bean
    @Order(4)
    SecurityFilterChain browsers(
            HttpSecurity http,
            Coordinators coordinators,
            ProvenCoordinators proven,
            DocumentUploads uploads,
            Clock clock) {
        if (!providers.doors().isEmpty()) {
            http.oauth2Login(there -> signInElsewhere(there, proven));
        }
        return http.addFilterAfter(new AccountWatch(coordinators), SecurityContextHolderFilter.class)
                .addFilterAfter(new IdleWatch(clock), SecurityContextHolderFilter.class)
                .addFilterAfter(uploads.watch(), SecurityContextHolderFilter.class)
                .headers(SafeHeaders::write)
                .csrf(forgery -> forgery.requireCsrfProtectionMatcher(signedByCookie()))
                .httpBasic(basic -> basic.authenticationEntryPoint(new SignInRefusal()))
                .formLogin(form ->
                        form.loginPage(Paths.LOGIN).defaultSuccessUrl("/desk").failureHandler(new SignInFailure()))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .requestCache(way -> way.requestCache(pagesThatPeopleOpen()))
                .exceptionHandling(this::refuse)
                .authorizeHttpRequests(this::allow)
                .build();
    }

    /** Where somebody goes on after signing in: not to what their browser asked for by itself, like a page's worker. */
    private static RequestCache pagesThatPeopleOpen() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE));
        return cache;
    }

    private static void signInElsewhere(OAuth2LoginConfigurer<HttpSecurity> there, ProvenCoordinators proven) {
        there.loginPage(Paths.LOGIN)
                .defaultSuccessUrl("/desk")
                .failureHandler(new SignInFailure())
                .userInfoEndpoint(people -> people.oidcUserService(proven).userService(proven::refuse));
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
                .requestMatchers(BrowserRules::isPasswordUsedByAnotherSite)
                .denyAll()
                .requestMatchers("/assets/**", "/webjars/**", Paths.LOGIN)
                .permitAll()
                .requestMatchers(openSimulator)
                .permitAll()
                .requestMatchers(simulator, Paths.DESK)
                .hasAuthority(Programs.READER)
                .anyRequest()
                .denyAll();
    }

    private static boolean isPasswordUsedByAnotherSite(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null && Programs.isMadeByAnotherSite(request);
    }

    private void refuse(ExceptionHandlingConfigurer<HttpSecurity> refusals) {
        refusals.defaultAuthenticationEntryPointFor(
                        (request, response, reason) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED),
                        new AndRequestMatcher(simulator, Paths.SIMULATOR_API))
                .defaultAuthenticationEntryPointFor(
                        (request, response, reason) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED),
                        IdleWatch::isMadeByThePage)
                .defaultAuthenticationEntryPointFor(signInPage(), new OrRequestMatcher(simulator, Paths.DESK))
                .defaultAuthenticationEntryPointFor(
                        (request, response, reason) -> response.sendError(HttpServletResponse.SC_NOT_FOUND),
                        AnyRequestMatcher.INSTANCE)
                .accessDeniedHandler(nothingHereUnlessKnown());
    }

    private static LoginUrlAuthenticationEntryPoint signInPage() {
        var page = new LoginUrlAuthenticationEntryPoint(Paths.LOGIN);
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
