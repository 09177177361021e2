package org.openconsult.sms.kannel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openconsult.channel.DeliveryReport;
import org.openconsult.channel.DeliveryStatus;

/**
 * Reads what Kannel reports of a text. Of one in several parts it reports on the first.
 *
 * @see <a href="https://www.kannel.org/download/1.4.5/userguide-1.4.5/userguide.html">Kannel's user guide, "SMS
 *     Delivery Reports"</a>
 */
final class StatusReports {
    private static final Pattern MESSAGE = Pattern.compile("[A-Za-z0-9/_-]{1,200}");
    private static final Pattern CARRIERS_ID = Pattern.compile("[\\x21-\\x7e]{1,100}");
    /** As many as an answer is made of, and more. */
    private static final int MOST = 20;

    private static final Map<String, DeliveryStatus> STATUSES = Map.of(
            "1", DeliveryStatus.DELIVERED,
            "2", DeliveryStatus.FAILED,
            "4", DeliveryStatus.SENT,
            "8", DeliveryStatus.SENT,
            "16", DeliveryStatus.FAILED);

    private StatusReports() {}

    /** One for each message that went out as the text; none when it is about nothing that we name, or says what is unknown. */
    static List<DeliveryReport> of(Parameters address) {
        Optional<String> code = address.only(StatusAddress.STATUS);
        Optional<DeliveryStatus> status = code.map(STATUSES::get);
        return address.all(StatusAddress.MESSAGE).stream()
                .filter(MESSAGE.asMatchPredicate())
                .limit(MOST)
                .flatMap(message -> status.stream().map(known -> report(message, known, code, address)))
                .toList();
    }

    private static DeliveryReport report(
            String message, DeliveryStatus status, Optional<String> code, Parameters address) {
        return new DeliveryReport(
                message,
                address.only(StatusAddress.CARRIERS_ID).filter(CARRIERS_ID.asMatchPredicate()),
                status,
                code.filter(failed -> status == DeliveryStatus.FAILED),
                false);
    }
}
