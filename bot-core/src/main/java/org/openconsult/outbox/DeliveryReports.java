package org.openconsult.outbox;

import org.openconsult.channel.DeliveryReport;

/**
 * Takes what providers report of messages they were handed. Late, doubled, out of order, of unknown messages: never an
 * error. Throws ReceptionClosedException when it could not be stored: tell the provider to try again.
 */
public interface DeliveryReports {
    void report(DeliveryReport report);
}
