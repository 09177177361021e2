package org.openconsult.sms.twilio.sending;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Twilio's API did not tell what it was asked. Carries codes and kinds of failures, nothing of what was said. */
public class ApiFailureException extends RuntimeException {
    private static final int NOT_FOUND = 404;

    private final int status;
    private final @Nullable Duration pause;

    /** @param reason for the log: in words of our own */
    public ApiFailureException(String reason) {
        super(reason);
        this.status = 0;
        this.pause = null;
    }

    ApiFailureException(Refusal refusal) {
        super("HTTP " + refusal.status()
                + refusal.code().map(code -> ", error " + code).orElse(""));
        this.status = refusal.status();
        this.pause = refusal.pause().orElse(null);
    }

    /** The failure itself may name an address, so only its kind is kept. */
    ApiFailureException(Exception failure) {
        this("No whole answer: " + kind(failure));
    }

    /** Whether there is no such thing, or no longer. */
    public boolean isMissing() {
        return status == NOT_FOUND;
    }

    /** How long Twilio asks to wait. */
    public Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }

    private static String kind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .reduce(failure, (outer, inner) -> inner)
                .getClass()
                .getSimpleName();
    }
}
