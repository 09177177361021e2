package org.openconsult.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.channel.TransportId;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.Reception;
import org.openconsult.outbox.Spending;
import org.openconsult.storage.Storage;

/** Two messages of three segments together are the answer to all. */
class PaidReceptionTest {
    private static final TransportId TWILIO = new TransportId("twilio");
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final Spending spending = new Spending(
            new Storage(client.getDatabase("paid")), () -> ZoneOffset.UTC, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Reception reception = new PaidReception(message -> new Answer(List.of(drawn(2), drawn(1))), spending);

    @AfterEach
    void close() {
        client.close();
        server.shutdown();
    }

    @Test
    void countsWhatAProviderTakesBackWithIt() {
        assertThat(reception.receive(message()).messages()).hasSize(2);

        assertThat(spending.soFar(TWILIO)).isEqualTo(3);
    }

    @Test
    void countsNothingWhereNoProviderWaits() {
        reception.receive(message().fetched());
        reception.receive(message().afterSpool());

        assertThat(spending.soFar(TWILIO)).isZero();
    }

    private static DrawnMessage drawn(int segments) {
        return new DrawnMessage("words", List.of(), Optional.empty(), segments);
    }

    private static InboundMessage message() {
        return InboundMessage.text(
                new MessageKey("twilio:SM1"), new Address(new ChannelId("sms"), "+5016001234"), "hi", NOW);
    }
}
