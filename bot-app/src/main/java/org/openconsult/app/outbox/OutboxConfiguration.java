package org.openconsult.app.outbox;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.openconsult.app.keys.SecretKeys;
import org.openconsult.channel.Transport;
import org.openconsult.consultation.Consultations;
import org.openconsult.delivery.DeadLetters;
import org.openconsult.delivery.Leave;
import org.openconsult.delivery.OutboxObserver;
import org.openconsult.delivery.OutboxWorker;
import org.openconsult.delivery.StoredDeliveryReports;
import org.openconsult.outbox.DeliveryReports;
import org.openconsult.outbox.Notices;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.Spending;
import org.openconsult.outbox.Whereabouts;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {
    private static final int NAME_BYTES = 8;

    @Bean
    Participants participants(Storage storage, Fingerprints fingerprints) {
        return new Participants(storage, fingerprints);
    }

    /** Days are those of the plan that is in force. */
    @Bean
    Spending spending(Storage storage, Consultations consultations, Clock clock) {
        return new Spending(
                storage,
                () -> consultations
                        .current()
                        .map(consultation -> consultation.plan().timeZone())
                        .orElse(ZoneOffset.UTC),
                clock);
    }

    @Bean
    OutboxWorker outboxWorker(
            Storage storage,
            SecretKeys keys,
            Participants participants,
            List<Transport> transports,
            @Qualifier("simulator") Transport simulator,
            OutboxProperties properties,
            Spending spending,
            OutboxObserver observer,
            Leave leave,
            Clock clock,
            SecureRandom random) {
        return new OutboxWorker(
                name(random),
                storage,
                new AddressSeal(keys.encryption(), random),
                participants,
                Stream.concat(transports.stream(), Stream.of(simulator)).toList(),
                properties.settings(),
                spending,
                observer,
                leave,
                clock,
                random);
    }

    /** Tells the worker of what is kept here, so that it goes out at once. */
    @Bean
    Outbox outbox(Storage storage, OutboxWorker worker) {
        return new Outbox(storage, worker::hear);
    }

    @Bean
    Notices notices(Outbox outbox, Fingerprints fingerprints, SecretKeys keys, SecureRandom random, Clock clock) {
        return new Notices(outbox, fingerprints, new AddressSeal(keys.encryption(), random), clock);
    }

    @Bean
    Whereabouts whereabouts(Storage storage, Fingerprints fingerprints, SecretKeys keys, SecureRandom random) {
        return new Whereabouts(storage, fingerprints, new AddressSeal(keys.encryption(), random));
    }

    @Bean
    DeadLetters deadLetters(Storage storage, Outbox outbox, Clock clock) {
        return new DeadLetters(storage, outbox, clock);
    }

    @Bean
    DeliveryReports deliveryReports(Storage storage, Participants participants, OutboxObserver observer, Clock clock) {
        return new StoredDeliveryReports(storage, participants, observer, clock);
    }

    /** Another one after each start, so that nobody takes what an earlier run claimed for their own. */
    private static String name(SecureRandom random) {
        byte[] name = new byte[NAME_BYTES];
        random.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }
}
