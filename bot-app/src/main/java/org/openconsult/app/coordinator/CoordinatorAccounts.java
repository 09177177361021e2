package org.openconsult.app.coordinator;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Shows the accounts to Spring Security. */
final class CoordinatorAccounts implements UserDetailsService {
    private final Coordinators coordinators;

    CoordinatorAccounts(Coordinators coordinators) {
        this.coordinators = coordinators;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return coordinators
                .find(username)
                .map(CoordinatorAccounts::details)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    private static UserDetails details(Coordinator coordinator) {
        return User.withUsername(coordinator.username())
                .password(coordinator.passwordHash())
                .roles(coordinator.role().name())
                .build();
    }
}
