package org.openconsult.app.coordinator;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody guesses passwords and must wait. */
public class TooManyFailuresException extends AuthenticationException {
    private final Duration wait;

    TooManyFailuresException(Duration wait) {
        super("Too many failed sign-ins");
        this.wait = wait;
    }

    /** In whole seconds, at least one. */
    public long waitSeconds() {
        return Math.max(1, wait.toSeconds());
    }
}
