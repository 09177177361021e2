package org.openconsult.app.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The pages that everybody may read: no sign-in, no session, no cookie, no script. */
@Configuration(proxyBeanMethods = false)
class PublicRules {

    @Bean
    @Order(3)
    SecurityFilterChain publicPages(HttpSecurity http) {
        return Programs.serve(http.securityMatcher(Paths.PUBLIC))
                .headers(SafeHeaders::writeWithoutScript)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }
}
