package org.openconsult.sms.twilio.sending;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How Twilio's API is reached.
 *
 * @param elsewhere another place than Twilio's own, for tests
 * @param connectTimeout the longest wait for a connection, and for a free one of those there are
 * @param readTimeout the longest silence while an answer is awaited
 */
public record ApiAccess(
        String accountSid, String authToken, Optional<URI> elsewhere, Duration connectTimeout, Duration readTimeout) {

    /** Hides the token. */
    @Override
    public String toString() {
        return "ApiAccess[hidden]";
    }
}
