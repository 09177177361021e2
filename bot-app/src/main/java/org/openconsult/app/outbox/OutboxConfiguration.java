package org.openconsult.app.outbox;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.openconsult.app.keys.SecretKeys;
import org.openconsult.channel.Transport;
import org.openconsult.delivery.DeadLetters;
import org.openconsult.delivery.OutboxObserver;
import org.openconsult.delivery.OutboxWorker;
import org.openconsult.delivery.StoredDeliveryReports;
import org.openconsult.outbox.DeliveryReports;
import org.openconsult.outbox.Outbox;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    Participants participants(Storage storage, Fingerprints fingerprints) {
        return new Participants(storage, fingerprints);
    }

    @Bean
    OutboxWorker outboxWorker(
            Storage storage,
            SecretKeys keys,
            Participants participants,
            List<Transport> transports,
            OutboxProperties properties,
            OutboxObserver observer,
            Clock clock,
            SecureRandom random) {
        return new OutboxWorker(
                UUID.randomUUID().toString(),
                storage,
                new AddressSeal(keys.encryption(), random),
                participants,
                transports,
                properties.settings(),
                observer,
                clock,
                random);
    }

    @Bean
    Outbox outbox(Storage storage, OutboxWorker worker) {
        return new Outbox(storage, worker::hear);
    }

    @Bean
    DeliveryReports deliveryReports(Storage storage, Participants participants, OutboxObserver observer, Clock clock) {
        return new StoredDeliveryReports(storage, participants, observer, clock);
    }

    @Bean
    DeadLetters deadLetters(Storage storage, Outbox outbox, Clock clock) {
        return new DeadLetters(storage, outbox, clock);
    }
}
