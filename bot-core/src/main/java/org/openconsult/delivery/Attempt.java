package org.openconsult.delivery;

import java.util.Optional;
import org.openconsult.channel.Address;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.Transport;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.participant.AddressSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands one message to a provider, once. */
final class Attempt {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final Transport transport;
    private final AddressSeal seal;
    private final Budget budget;

    Attempt(Transport transport, AddressSeal seal, Budget budget) {
        this.transport = transport;
        this.seal = seal;
        this.budget = budget;
    }

    /** What went out, or may have, is paid for. */
    SendResult send(OutboxEntry entry) {
        SendResult result = handOver(entry);
        if (result instanceof SendResult.Sent || result instanceof SendResult.Unknown) {
            budget.spend(entry.message().segments());
        }
        return result;
    }

    /** What throws may have sent before it did. */
    private SendResult handOver(OutboxEntry entry) {
        if (entry.isErased()) {
            return new SendResult.Stopped("erased");
        }
        Address to;
        try {
            to = seal.open(entry.channel(), entry.sealedAddress().getData());
        } catch (IllegalStateException closed) {
            LOG.error("The address of {} cannot be opened: is an older key missing from the settings?", entry);
            return new SendResult.RetryAfter(Optional.empty(), false, "address cannot be opened");
        }
        try {
            return transport.send(new OutgoingMessage(entry.id(), to, entry.message()));
        } catch (RuntimeException unexpected) {
            String kind = unexpected.getClass().getSimpleName();
            LOG.error("{} threw while it sent {}: {}", transport.provider(), entry, kind);
            return new SendResult.Unknown(kind);
        }
    }
}
