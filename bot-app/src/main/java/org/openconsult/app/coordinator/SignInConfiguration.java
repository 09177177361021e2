package org.openconsult.app.coordinator;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.openconsult.app.settings.CannotStartException;
import org.openconsult.app.settings.ConsultSettings;
import org.openconsult.app.start.Announcement;
import org.openconsult.app.start.StartTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    private static final String BCRYPT = "bcrypt";
    private static final int CHEAPEST = 10;
    private static final int DEAREST = 16;

    /** A hash that cost less than is set now is made anew when its owner signs in. */
    @Bean
    PasswordEncoder passwordEncoder(ConsultSettings settings) {
        int cost = settings.signIn().passwordCost();
        if (cost < CHEAPEST || cost > DEAREST) {
            throw new CannotStartException("The setting consult.sign-in.password-cost must be a number from " + CHEAPEST
                    + " to " + DEAREST + ".");
        }
        return new DelegatingPasswordEncoder(BCRYPT, Map.of(BCRYPT, new BCryptPasswordEncoder(cost)));
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
        var accounts = new CoordinatorAccounts(coordinators);
        var passwords = new DaoAuthenticationProvider(accounts);
        passwords.setPasswordEncoder(encoder);
        passwords.setUserDetailsPasswordService(accounts);
        return new ThrottledSignIn(passwords, new FailedSignIns(clock), coordinators, clock);
    }
}
