package org.openconsult.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openconsult.delivery.OutboxFixture.NOW;
import static org.openconsult.delivery.OutboxFixture.SETTINGS;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.SendResult.RetryAfter;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

/** How soon a provider that asked everybody to wait is obeyed. */
@ExtendWith(DatabaseExtension.class)
class TransportHoldTest {
    private static final Duration PAUSE = Duration.ofSeconds(17);
    private static final RetryAfter BUSY = new RetryAfter(Optional.of(PAUSE), true, "429");

    @Test
    void isKnownHereThoughTheDatabaseDidNotTakeIt(Storage storage) {
        OutboxFixture fixture = new OutboxFixture(storage);
        Outage line = new Outage(storage);
        TransportHold hold = new TransportHold(
                line.storage(), fixture.transport.id(), new Backoff(SETTINGS, new Random(1)), fixture.counts);
        line.begin();

        assertThatThrownBy(() -> hold.begin(BUSY, NOW)).isInstanceOf(MongoException.class);
        assertThat(hold.until()).isEqualTo(NOW.plus(PAUSE));
    }

    @Test
    void isNotCutShortByALaterShorterOne(Storage storage) {
        OutboxFixture fixture = new OutboxFixture(storage);
        Outage line = new Outage(storage);
        TransportHold hold = new TransportHold(
                line.storage(), fixture.transport.id(), new Backoff(SETTINGS, new Random(1)), fixture.counts);
        line.begin();
        RetryAfter shorter = new RetryAfter(Optional.of(Duration.ofSeconds(1)), true, "429");

        assertThatThrownBy(() -> hold.begin(BUSY, NOW)).isInstanceOf(MongoException.class);
        assertThatThrownBy(() -> hold.begin(shorter, NOW)).isInstanceOf(MongoException.class);
        assertThat(hold.until()).isEqualTo(NOW.plus(PAUSE));
    }

    @Test
    void handsBackWhatWasClaimedBeforeAnotherWasAskedToWait(Storage storage) {
        Runnable nothing = () -> {};
        AtomicReference<Runnable> beforeSending = new AtomicReference<>(nothing);
        MomentClock clock = new MomentClock(beforeSending);
        OutboxFixture fixture = OutboxFixture.at(storage, clock);
        OutboxWorker worker = fixture.worker("one");
        String claimed = fixture.keep("a1", 1, 0);
        fixture.keep("b2", 1, 0);
        fixture.transport.then(BUSY);
        beforeSending.set(() -> {
            if (fixture.delivery(claimed).state() instanceof DeliveryState.Claimed) {
                beforeSending.set(nothing);
                fixture.drain(worker);
            }
        });
        fixture.drain(worker);

        assertThat(fixture.transport.texts()).containsExactly("b2/1-0");
        assertThat(fixture.history(claimed)).containsExactly("claimed", "waiting");
    }

    /** Stands, and something happens whenever it is looked at. */
    private record MomentClock(AtomicReference<Runnable> event) implements InstantSource {
        @Override
        public Instant instant() {
            event.get().run();
            return NOW;
        }
    }
}
