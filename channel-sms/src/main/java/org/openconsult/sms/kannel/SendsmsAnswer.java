package org.openconsult.sms.kannel;

import java.util.Optional;
import org.openconsult.channel.SendResult;

/**
 * What Kannel's answers to {@code sendsms} mean. It answers once bearerbox has the text on its disk: 202 with
 * {@code 0: Accepted for delivery}, or {@code 3: Queued for later delivery} while the carrier cannot be reached.
 */
final class SendsmsAnswer {
    /** 403 as well, of a text that none of the carriers takes; with a wrong password it says something else. */
    private static final String NOT_ROUTABLE = "Not routable";

    private SendsmsAnswer() {}

    /** @param body its beginning */
    static SendResult result(int status, String body) {
        String reason = "HTTP " + status;
        return switch (status) {
            case 200, 202 -> new SendResult.Sent(Optional.empty());
            case 403 -> body.startsWith(NOT_ROUTABLE) ? new SendResult.BadContent(NOT_ROUTABLE) : hold(reason);
            // Of 503 Kannel says that it has not taken the text; the others are no answer of sendsms.
            case 301, 302, 303, 307, 308, 401, 404, 405, 407, 429, 503 -> hold(reason);
            default ->
                status >= 400 && status < 500 && status != 408
                        ? new SendResult.BadContent(reason)
                        : new SendResult.Unknown(reason);
        };
    }

    private static SendResult hold(String reason) {
        return new SendResult.RetryAfter(Optional.empty(), true, reason);
    }
}
