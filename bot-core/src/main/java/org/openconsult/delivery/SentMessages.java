package org.openconsult.delivery;

import java.util.Optional;
import org.openconsult.delivery.DeliveryState.Sent;
import org.openconsult.storage.Storage;

/** Tells what the provider calls a message that it has. */
public final class SentMessages {
    private final DeliveryLog log;

    public SentMessages(Storage storage) {
        this.log = new DeliveryLog(storage);
    }

    /** Empty as long as it is not known to have been sent, and where the provider has no names. */
    public Optional<String> providerId(String outboxId) {
        return log.newest(outboxId).delivery().state() instanceof Sent sent
                ? sent.providerIds().stream().findFirst()
                : Optional.empty();
    }
}
