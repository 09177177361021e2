package org.openconsult.app.coordinator;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.coordinator.FailedSignIns.Attempt;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a password, unless too many were wrong just now. */
final class ThrottledSignIn implements AuthenticationProvider {
    private final AuthenticationProvider passwords;
    private final FailedSignIns failures;
    private final Coordinators coordinators;
    private final Clock clock;

    ThrottledSignIn(AuthenticationProvider passwords, FailedSignIns failures, Coordinators coordinators, Clock clock) {
        this.passwords = passwords;
        this.failures = failures;
        this.coordinators = coordinators;
        this.clock = clock;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication signIn) {
        Attempt attempt = new Attempt(isPossible(signIn) ? signIn.getName() : "", place(signIn));
        refuseWhileWaiting(attempt);
        try {
            Authentication known = checked(signIn);
            failures.succeeded(attempt);
            coordinators.signedIn(signIn.getName(), clock.instant());
            return known;
        } catch (BadCredentialsException e) {
            failures.failed(attempt);
            throw e;
        }
    }

    private @Nullable Authentication checked(Authentication signIn) throws AuthenticationException {
        if (!isPossible(signIn)) {
            throw new BadCredentialsException("No account is like that");
        }
        return passwords.authenticate(signIn);
    }

    /** What no account can have is neither remembered nor given to bcrypt, which would look at its beginning only. */
    private static boolean isPossible(Authentication signIn) {
        return signIn.getName().length() <= AccountName.LONGEST
                && signIn.getCredentials() instanceof String password
                && !Passwords.isTooLong(password);
    }

    private void refuseWhileWaiting(Attempt attempt) {
        var wait = failures.wait(attempt);
        if (!wait.isZero()) {
            throw new TooManyFailuresException(wait);
        }
    }

    private static String place(Authentication signIn) {
        return signIn.getDetails() instanceof WebAuthenticationDetails web
                ? String.valueOf(web.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
