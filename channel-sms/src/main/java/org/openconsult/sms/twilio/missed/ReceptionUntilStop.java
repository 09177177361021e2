package org.openconsult.sms.twilio.missed;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.ReceptionClosedException;

/** A reception that can be closed between two messages, so that what they need is not taken away under one. */
final class ReceptionUntilStop implements Reception {
    private final Reception reception;
    private final ReentrantLock message = new ReentrantLock();
    private volatile boolean open;

    ReceptionUntilStop(Reception reception) {
        this.reception = reception;
    }

    void open() {
        open = true;
    }

    /** Takes nothing more, and lets the message through that is being taken in. */
    void close(Duration patience) {
        open = false;
        try {
            if (message.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                message.unlock();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Answer receive(InboundMessage inbound) {
        message.lock();
        try {
            if (!open) {
                throw new ReceptionClosedException("The program is being stopped");
            }
            return reception.receive(inbound);
        } finally {
            message.unlock();
        }
    }
}
