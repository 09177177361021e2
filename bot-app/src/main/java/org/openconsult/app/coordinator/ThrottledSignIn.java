package org.openconsult.app.coordinator;

import org.jspecify.annotations.Nullable;
import org.openconsult.app.coordinator.FailedSignIns.Attempt;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a password, unless too many were wrong just now. */
final class ThrottledSignIn implements AuthenticationProvider {
    private final AuthenticationProvider passwords;
    private final FailedSignIns failures;

    ThrottledSignIn(AuthenticationProvider passwords, FailedSignIns failures) {
        this.passwords = passwords;
        this.failures = failures;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication signIn) {
        Attempt attempt = new Attempt(signIn.getName(), place(signIn));
        refuseWhileWaiting(attempt);
        try {
            Authentication known = passwords.authenticate(signIn);
            failures.succeeded(attempt);
            return known;
        } catch (BadCredentialsException e) {
            failures.failed(attempt);
            throw e;
        }
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
