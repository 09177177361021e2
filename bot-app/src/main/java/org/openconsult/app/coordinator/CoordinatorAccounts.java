package org.openconsult.app.coordinator;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Shows the accounts to Spring Security, without those that are switched off: nobody is told that these exist. */
final class CoordinatorAccounts implements UserDetailsService, UserDetailsPasswordService {
    private final Coordinators coordinators;

    CoordinatorAccounts(Coordinators coordinators) {
        this.coordinators = coordinators;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return coordinators
                .find(username)
                .filter(account -> !account.off())
                .map(SignedInCoordinator::new)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /** Called after signing in where the hash is weaker than new ones are. */
    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String stronger) {
        if (stronger != null && user.getPassword() != null) {
            coordinators.rehash(user.getUsername(), user.getPassword(), stronger);
        }
        return user;
    }
}
