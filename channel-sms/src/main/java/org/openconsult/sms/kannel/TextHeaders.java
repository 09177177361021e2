package org.openconsult.sms.kannel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openconsult.sms.encoding.SmsEncoding;

/**
 * What Kannel is told of a text beside its words: the same in an answer to it as in a request to {@code sendsms}.
 *
 * @see <a href="https://www.kannel.org/download/1.4.5/userguide-1.4.5/userguide.html">Kannel's user guide, "SMS
 *     Delivery Reports" and the parameters of "Using the HTTP interface to send SMS messages"</a>
 */
final class TextHeaders {
    /** Delivered (1), not delivered (2), waiting at the carrier (4), taken (8) and refused (16) by the carrier. */
    private static final String EVERY_REPORT = "31";

    private TextHeaders() {}

    /** @param reports where Kannel reports what becomes of it */
    static Map<String, String> of(String text, Optional<String> reports) {
        var headers = new LinkedHashMap<String, String>();
        if (SmsEncoding.of(text) == SmsEncoding.UCS_2) {
            // Else Kannel writes a question mark for each character that GSM-7 lacks.
            headers.put("X-Kannel-Coding", "2");
        }
        reports.ifPresent(address -> {
            headers.put("X-Kannel-DLR-Mask", EVERY_REPORT);
            headers.put("X-Kannel-DLR-Url", address);
        });
        return headers;
    }
}
