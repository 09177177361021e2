package org.openconsult.faults.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.faults.provider.HandedMessage;
import org.openconsult.faults.provider.ReportedStatus;
import org.openconsult.faults.report.Finding;
import org.openconsult.faults.report.Findings;

/** What the provider reported, and the product acknowledged, stands; no delivery ever went back. */
final class DeliveriesCheck {
    /** In the order in which they can come; the product's words for what a provider reports. */
    private static final List<String> FORWARD = List.of("ACCEPTED", "SENT", "FAILED", "DELIVERED", "READ");

    private static final Map<ReportedStatus, String> WORDS = Map.of(
            ReportedStatus.QUEUED, "ACCEPTED",
            ReportedStatus.SENT, "SENT",
            ReportedStatus.UNDELIVERED, "FAILED",
            ReportedStatus.DELIVERED, "DELIVERED");

    private final Deliveries deliveries;
    private final Findings findings;

    DeliveriesCheck(Deliveries deliveries, Findings findings) {
        this.deliveries = deliveries;
        this.findings = findings;
    }

    void check(Map<String, HandedMessage> handed) {
        for (String name : deliveries.names()) {
            if (goesBack(deliveries.of(name))) {
                findings.add(Finding.RESURRECTION, "a delivery went back", name);
            }
        }
        handed.forEach(this::compare);
    }

    private void compare(String name, HandedMessage message) {
        int known = deliveries.newest(name).map(DeliveriesCheck::place).orElse(-1);
        if (known < reported(message)) {
            findings.add(Finding.LOSS, "a report that was acknowledged is not known", name);
        }
    }

    private static int reported(HandedMessage message) {
        return Arrays.stream(ReportedStatus.values())
                .filter(message::isConfirmed)
                .mapToInt(status -> FORWARD.indexOf(WORDS.get(status)))
                .max()
                .orElse(-1);
    }

    private static boolean goesBack(List<Document> all) {
        int furthest = -1;
        for (Document delivery : all) {
            int place = place(delivery);
            if (place < furthest) {
                return true;
            }
            furthest = place;
        }
        return false;
    }

    /** How far it got; -1 before the provider had it. */
    private static int place(Document delivery) {
        return Optional.ofNullable(delivery.getString("status"))
                .map(FORWARD::indexOf)
                .orElse(-1);
    }
}
