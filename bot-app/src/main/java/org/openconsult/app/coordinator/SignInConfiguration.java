package org.openconsult.app.coordinator;

import java.security.SecureRandom;
import java.time.Clock;
import org.openconsult.app.settings.ConsultSettings;
import org.openconsult.app.start.Announcement;
import org.openconsult.app.start.StartTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    StartTask firstAdministrator(
            Coordinators coordinators,
            ConsultSettings settings,
            PasswordEncoder encoder,
            Clock clock,
            SecureRandom random,
            Announcement announcement) {
        return new FirstAdministrator(coordinators, settings.coordinator(), encoder, clock, random, announcement);
    }

    @Bean
    AuthenticationProvider signIn(Coordinators coordinators, PasswordEncoder encoder, Clock clock) {
        var passwords = new DaoAuthenticationProvider(new CoordinatorAccounts(coordinators));
        passwords.setPasswordEncoder(encoder);
        return new ThrottledSignIn(passwords, new FailedSignIns(clock));
    }
}
