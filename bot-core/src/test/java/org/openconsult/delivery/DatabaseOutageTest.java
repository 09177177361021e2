package org.openconsult.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openconsult.delivery.OutboxFixture.SETTINGS;

import com.mongodb.MongoException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.SendResult;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

/** The database goes away while a message is on its way. */
@ExtendWith(DatabaseExtension.class)
class DatabaseOutageTest {
    private OutboxFixture fixture;
    private Outage outage;
    private OutboxWorker worker;

    @BeforeEach
    void use(Storage storage) {
        fixture = new OutboxFixture(storage);
        outage = new Outage(storage);
        worker = fixture.over(outage.storage()).worker("one", SETTINGS, fixture.transport);
    }

    @Test
    void recordsWhatWasSentAsSoonAsItIsBack() {
        String id = fixture.keep("a1", 1, 0);
        fixture.transport.then(message -> {
            outage.begin();
            return new SendResult.Sent(Optional.of("SM1"));
        });
        assertThatThrownBy(() -> fixture.drain(worker)).isInstanceOf(MongoException.class);
        assertThat(fixture.history(id)).containsExactly("claimed");

        outage.end();
        fixture.drainAfter(SETTINGS.poll(), worker);

        assertThat(fixture.transport.handed()).hasSize(1);
        assertThat(fixture.history(id)).containsExactly("claimed", "sent");
        assertThat(fixture.delivery(id).doubted()).isFalse();
        assertThat(fixture.queued()).isEmpty();
    }

    @Test
    void doesNotSendAgainWhatItSentHoweverLongItIsAway() {
        String id = fixture.keep("a1", 1, 0);
        fixture.transport.then(message -> {
            outage.begin();
            return new SendResult.Sent(Optional.of("SM1"));
        });
        assertThatThrownBy(() -> fixture.drain(worker)).isInstanceOf(MongoException.class);
        fixture.clock.move(SETTINGS.lease().multipliedBy(3));
        outage.end();
        fixture.drain(worker);

        assertThat(fixture.transport.handed()).hasSize(1);
        assertThat(fixture.history(id)).containsExactly("claimed", "sent");
    }

    @Test
    void recordsAtTheStopWhatItCouldNotBefore() {
        String id = fixture.keep("a1", 1, 0);
        fixture.transport.then(message -> {
            outage.begin();
            return new SendResult.Sent(Optional.of("SM1"));
        });
        assertThatThrownBy(() -> fixture.drain(worker)).isInstanceOf(MongoException.class);
        outage.end();
        worker.stop();

        assertThat(fixture.history(id)).containsExactly("claimed", "sent");
    }

    @Test
    void sendsNothingMeanwhile() {
        fixture.keep("a1", 1, 0);
        outage.begin();
        assertThatThrownBy(() -> fixture.drain(worker)).isInstanceOf(MongoException.class);

        assertThat(fixture.transport.handed()).isEmpty();
        outage.end();
        fixture.drainAfter(SETTINGS.poll(), worker);
        assertThat(fixture.transport.handed()).hasSize(1);
    }
}
