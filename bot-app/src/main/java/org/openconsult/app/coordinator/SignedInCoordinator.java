package org.openconsult.app.coordinator;

import org.springframework.security.core.userdetails.User;

/** Somebody who signed in with a password. */
final class SignedInCoordinator extends User implements SignedIn {
    private final long version;

    SignedInCoordinator(Coordinator account) {
        super(account.username(), account.passwordHash(), Authorities.of(account.role()));
        this.version = account.version();
    }

    @Override
    public String username() {
        return getUsername();
    }

    @Override
    public long version() {
        return version;
    }
}
