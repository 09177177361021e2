package org.openconsult.sms.twilio;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.DeliveryReport;
import org.openconsult.channel.DeliveryStatus;
import org.openconsult.http.request.Form;
import org.openconsult.sms.twilio.sending.TwilioError;

/**
 * Reads a report on a message out of Twilio's parameters.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/guides/track-outbound-message-status">Twilio, message status</a>
 */
final class StatusReport {
    private static final Pattern MESSAGE = Pattern.compile("[A-Za-z0-9/_-]{1,200}");
    private static final Pattern SID = Pattern.compile("[A-Za-z0-9]{1,64}");
    private static final Pattern CODE = Pattern.compile("[1-9]\\d{0,9}");

    private static final Map<String, DeliveryStatus> STATUSES = Map.ofEntries(
            Map.entry("accepted", DeliveryStatus.ACCEPTED),
            Map.entry("scheduled", DeliveryStatus.ACCEPTED),
            Map.entry("queued", DeliveryStatus.ACCEPTED),
            Map.entry("sending", DeliveryStatus.ACCEPTED),
            Map.entry("sent", DeliveryStatus.SENT),
            Map.entry("delivered", DeliveryStatus.DELIVERED),
            Map.entry("read", DeliveryStatus.READ),
            Map.entry("undelivered", DeliveryStatus.FAILED),
            Map.entry("failed", DeliveryStatus.FAILED),
            Map.entry("canceled", DeliveryStatus.FAILED));

    private StatusReport() {}

    /**
     * The report; none when it is about nothing that we name, or says what nobody has heard of yet.
     *
     * @param query of the address it came to
     */
    static Optional<DeliveryReport> of(Form query, Form form) {
        Optional<String> message = query.only(StatusAddress.MESSAGE).filter(MESSAGE.asMatchPredicate());
        return form.only("MessageStatus")
                .map(StatusReport::status)
                .flatMap(status -> message.map(id -> report(id, status, form)));
    }

    /** Whether a form tells of a message of ours, so that nothing in it is anybody's word. */
    static boolean isIn(Form form) {
        return form.only("MessageStatus").map(StatusReport::status).isPresent();
    }

    private static @Nullable DeliveryStatus status(String name) {
        return STATUSES.get(name.toLowerCase(Locale.ROOT));
    }

    private static DeliveryReport report(String message, DeliveryStatus status, Form form) {
        Optional<String> code = form.only("ErrorCode").filter(CODE.asMatchPredicate());
        return new DeliveryReport(
                message,
                form.only("MessageSid").filter(SID.asMatchPredicate()),
                status,
                code,
                code.filter(TwilioError.UNSUBSCRIBED_RECIPIENT::is).isPresent());
    }
}
