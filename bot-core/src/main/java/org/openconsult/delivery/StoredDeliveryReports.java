package org.openconsult.delivery;

import com.mongodb.MongoException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.openconsult.channel.DeliveryReport;
import org.openconsult.delivery.DeliveryEvent.Reported;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.outbox.DeliveryReports;
import org.openconsult.outbox.Outbox;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;

/** Joins what providers report with what is stored of their messages. */
public final class StoredDeliveryReports implements DeliveryReports {
    private final ReportedMessages messages;
    private final Deliveries deliveries;
    private final Participants participants;
    private final OutboxObserver observer;
    private final InstantSource clock;

    public StoredDeliveryReports(
            Storage storage, Participants participants, OutboxObserver observer, InstantSource clock) {
        this.messages = new ReportedMessages(storage);
        this.deliveries = new Deliveries(storage, new Outbox(storage), participants, observer);
        this.participants = participants;
        this.observer = observer;
        this.clock = clock;
    }

    @Override
    public void report(DeliveryReport report) {
        try {
            Optional<ReportedMessages.Recipient> recipient = messages.find(report.message());
            recipient.ifPresentOrElse(known -> store(report, known), observer::reportedOnNothing);
        } catch (MongoException failure) {
            throw new ReceptionClosedException("The report could not be stored", failure);
        }
    }

    /** That somebody is stopped is stored first: were it last, a crash could lose it, as the report is not sent again. */
    private void store(DeliveryReport report, ReportedMessages.Recipient recipient) {
        Instant now = clock.instant();
        if (report.stopped()) {
            participants.stop(recipient.participant(), recipient.turn(), now);
        }
        DeliveryLog.Entry known = deliveries.newest(report.message());
        deliveries.happen(recipient.transport(), known, new Reported(report), now);
        observer.reported();
    }
}
