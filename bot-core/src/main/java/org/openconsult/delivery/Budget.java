package org.openconsult.delivery;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.openconsult.channel.Transport;
import org.openconsult.channel.TransportId;
import org.openconsult.outbox.Spending;
import org.openconsult.outbox.Urgency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one provider may cost on a day. When it is used up announcements wait, and whoever pays for them is told. */
final class Budget {
    private static final Logger LOG = LoggerFactory.getLogger(Budget.class);

    private final TransportId transport;
    private final OptionalLong segmentsADay;
    private final Spending spending;
    private final OutboxObserver observer;
    private final AtomicReference<Instant> told = new AtomicReference<>(Instant.EPOCH);

    Budget(Transport transport, Spending spending, OutboxObserver observer) {
        this.transport = transport.id();
        this.segmentsADay = transport.limits().segmentsADay();
        this.spending = spending;
        this.observer = observer;
    }

    /** Whether messages of that urgency may go out now. */
    boolean allows(Urgency urgency) {
        return urgency == Urgency.REPLY || segmentsADay.isEmpty() || !isUsedUp(segmentsADay.getAsLong());
    }

    /** A message went out, or may have. */
    void spend(int segments) {
        spending.count(transport, segments);
    }

    private boolean isUsedUp(long most) {
        boolean usedUp = spending.soFar(transport) >= most;
        if (usedUp) {
            tellOnceADay(most);
        }
        return usedUp;
    }

    private void tellOnceADay(long most) {
        Instant end = spending.endOfDay();
        if (!told.getAndSet(end).equals(end)) {
            LOG.warn(
                    "{} segments went out through {} today, all that may: announcements wait until {}",
                    most,
                    transport,
                    end);
            observer.spent(transport, end);
        }
    }
}
