package org.openconsult.app.access;

import org.openconsult.app.simulator.SimulatorAccess;
import org.openconsult.app.token.TokenSignIn;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Which doors programs use; what none of the chains names is open to nobody. */
@Configuration(proxyBeanMethods = false)
class AccessRules {
    private static final int DELETE = 0x7F;

    /**
     * Spring's own rule takes bytes of accented letters for control characters, as it reads headers in Latin-1. A sender's
     * name may have such letters, and what it sent would never be taken in.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> value.chars().noneMatch(AccessRules::isAsciiControl));
        return firewall;
    }

    private static boolean isAsciiControl(int character) {
        return (character < ' ' && character != '\t') || character == DELETE;
    }

    /** Sign-ins are measured. How long each filter took tells an operator nothing, and to measure it took a tenth of a message's time. */
    @Bean
    SecurityObservationSettings observedSignIns() {
        return SecurityObservationSettings.withDefaults()
                .shouldObserveRequests(false)
                .shouldObserveAuthorizations(false)
                .build();
    }

    /** Providers prove themselves to the channel's module; nothing here reads the body before it. */
    @Bean
    @Order(1)
    SecurityFilterChain providers(HttpSecurity http) {
        return Programs.serve(http.securityMatcher("/channels/**", "/api/messages"))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain openSimulator(HttpSecurity http, SimulatorAccess simulator) {
        return Programs.serve(http.securityMatcher(
                        request -> simulator.isOpenToEverybody() && Paths.SIMULATOR_API.matches(request)))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain coordinatorsPrograms(HttpSecurity http, TokenSignIn tokens) {
        return Programs.serve(http.securityMatcher("/api/v1/**", "/actuator/**"))
                .httpBasic(basic -> basic.authenticationEntryPoint(new SignInRefusal()))
                .oauth2ResourceServer(bearers -> bearers.authenticationManagerResolver(request -> tokens)
                        .authenticationEntryPoint(new SignInRefusal()))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(new SignInRefusal()).accessDeniedHandler(new RightRefusal()))
                .authorizeHttpRequests(rules -> rules.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .requestMatchers(Programs::isMadeByAnotherSite)
                        .denyAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/consultations")
                        .hasAuthority(Programs.ADMINISTRATOR)
                        .anyRequest()
                        .hasAuthority(Programs.READER))
                .build();
    }
}
