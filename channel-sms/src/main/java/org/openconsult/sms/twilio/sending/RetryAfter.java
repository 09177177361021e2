package org.openconsult.sms.twilio.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;

/**
 * Reads how long a server asks to wait, at most a day: whole seconds or a date.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-retry-after">RFC 9110, Retry-After</a>
 */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final InstantSource clock;

    RetryAfter(InstantSource clock) {
        this.clock = clock;
    }

    /** The pause; none when nothing can be made of it. */
    Optional<Duration> read(String value) {
        Optional<Duration> pause = value.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                : Optional.ofNullable(DateUtils.parseStandardDate(value)).map(this::until);
        return pause.map(asked -> asked.compareTo(LONGEST) > 0 ? LONGEST : asked);
    }

    private Duration until(Instant then) {
        Duration pause = Duration.between(clock.instant(), then);
        return pause.isNegative() ? Duration.ZERO : pause;
    }
}
