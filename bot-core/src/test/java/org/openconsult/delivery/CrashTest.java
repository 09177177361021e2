package org.openconsult.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openconsult.delivery.OutboxFixture.SETTINGS;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.SendResult;
import org.openconsult.participant.Participants;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

/** A worker dies after each of its writes in turn, and another one finishes what it left. */
@ExtendWith(DatabaseExtension.class)
class CrashTest {
    /** More than any way of a message has. */
    private static final int MOST_WRITES = 6;

    private OutboxFixture fixture;
    private OutboxWorker other;

    @BeforeEach
    void use(Storage storage) {
        fixture = new OutboxFixture(storage);
        other = fixture.worker("other");
    }

    @Test
    void sendsEachOnceAndDoubtsOnlyWhatWasClaimedAndLeft() {
        for (int writes = 0; writes <= MOST_WRITES; writes++) {
            String id = dieAfter(writes, fixture.transport.taken());

            assertThat(fixture.delivery(id).state()).isInstanceOf(DeliveryState.Sent.class);
            assertThat(sendings(id)).as("after %s writes", writes).isEqualTo(1);
            assertThat(fixture.delivery(id).doubted())
                    .as("after %s writes", writes)
                    .isEqualTo(writes == 1);
            assertThat(fixture.queued()).isEmpty();
        }
    }

    @Test
    void marksWhatIsSentTwiceBecauseAWorkerDiedBetweenSendingAndRecording() {
        Outage line = new Outage(fixture.storage);
        OutboxWorker dying = fixture.over(line.storage()).worker("dies", SETTINGS, fixture.transport);
        String id = fixture.keep("a1", 1, 0);
        fixture.transport.then(message -> {
            line.begin();
            return fixture.transport.taken();
        });
        assertThatThrownBy(() -> fixture.drain(dying)).isInstanceOf(MongoException.class);
        fixture.drainAfter(SETTINGS.lease(), other);

        assertThat(sendings(id)).isEqualTo(2);
        assertThat(fixture.delivery(id).doubted()).isTrue();
        assertThat(fixture.queued()).isEmpty();
    }

    @Test
    void makesADeadLetterOfWhatCannotBeSent() {
        for (int writes = 0; writes <= MOST_WRITES; writes++) {
            String id = dieAfter(writes, new SendResult.BadContent("21617"));

            boolean dead = fixture.delivery(id).state() instanceof DeliveryState.Dead;
            assertThat(fixture.stored(Storage.DEAD_LETTERS).stream()
                            .anyMatch(letter -> letter.getString("_id").equals(id)))
                    .as("after %s writes", writes)
                    .isEqualTo(dead);
            assertThat(fixture.queued()).isEmpty();
        }
        assertThat(fixture.stored(Storage.DEAD_LETTERS)).hasSizeGreaterThanOrEqualTo(MOST_WRITES - 2);
    }

    @Test
    void stopsWhoeverDoesNotWantMessages() {
        for (int writes = 0; writes <= MOST_WRITES; writes++) {
            fixture.person("c" + writes, 1);
            String id = dieAfter(writes, new SendResult.Stopped("21610"));

            boolean stopped = fixture.delivery(id).state() instanceof DeliveryState.Stopped;
            assertThat(fixture.newestPerson("c" + writes).containsKey(Participants.OPTED_OUT_AT))
                    .as("after %s writes", writes)
                    .isEqualTo(stopped);
            assertThat(fixture.queued()).isEmpty();
        }
    }

    @Test
    void obeysWhatTheProviderAskedOfEverybody() {
        for (int writes = 0; writes <= MOST_WRITES; writes++) {
            Duration pause = Duration.ofMinutes(5);
            String id = dieAfter(writes, new SendResult.RetryAfter(Optional.of(pause), true, "429"));
            fixture.drainAfter(pause, other);

            assertThat(fixture.delivery(id).state()).isInstanceOf(DeliveryState.Sent.class);
            assertThat(fixture.queued()).isEmpty();
        }
    }

    /** One worker dies, and all that can time out has timed out when another one looks. */
    private String dieAfter(int writes, SendResult answer) {
        String id = fixture.keep("c" + writes, 1, 0);
        Outage line = new Outage(fixture.storage);
        OutboxWorker dying = fixture.over(line.storage()).worker("dies after " + writes, SETTINGS, fixture.transport);
        fixture.transport.forget().then(answer);
        line.beginAfter(writes);
        try {
            fixture.drain(dying);
        } catch (MongoException dead) {
            assertThat(dead).hasMessage("The line is cut");
        }
        fixture.transport.forget();
        fixture.drainAfter(SETTINGS.lease().plus(SETTINGS.unknownPause()), other);
        return id;
    }

    private long sendings(String id) {
        return fixture.transport.handed().stream()
                .filter(handed -> handed.id().equals(id))
                .count();
    }
}
