package org.openconsult.sms.twilio.sending;

import java.time.Duration;
import java.util.Optional;
import org.openconsult.channel.SendResult;

/**
 * An answer of Twilio's that is no success.
 *
 * @param status of HTTP
 * @param code Twilio's own
 * @param pause how long Twilio asks to wait
 */
record Refusal(int status, Optional<Integer> code, Optional<Duration> pause) {

    SendResult result() {
        return next().after(reason(), pause);
    }

    /**
     * Only of 429 Twilio says that such a request is never processed; after a server's error a message may have gone
     * out, whatever code comes with it.
     *
     * @see <a href="https://www.twilio.com/docs/api/errors/20500">Twilio, error 20500</a>
     * @see <a href="https://www.twilio.com/docs/api/errors/20429">Twilio, error 20429</a>
     */
    private Next next() {
        return status < 400 || status >= 500
                ? Next.DOUBT
                : code.flatMap(TwilioError::next).orElseGet(this::nextByStatus);
    }

    private Next nextByStatus() {
        return switch (status) {
            case 401, 403, 404, 405, 407, 429 -> Next.HOLD;
            case 408 -> Next.DOUBT;
            default -> Next.GIVE_UP;
        };
    }

    private String reason() {
        return code.map(String::valueOf).orElse("HTTP " + status);
    }
}
