package org.openconsult.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.delivery.OutboxFixture.NOW;
import static org.openconsult.delivery.OutboxFixture.SETTINGS;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.SendResult;
import org.openconsult.outbox.Outbox;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class DeadLettersTest {
    private static final SendResult BAD = new SendResult.BadContent("21617");
    private OutboxFixture fixture;
    private OutboxWorker worker;
    private DeadLetters letters;

    @BeforeEach
    void use(Storage storage) {
        fixture = new OutboxFixture(storage);
        worker = fixture.worker("one");
        letters = new DeadLetters(storage, new Outbox(storage, worker::hear), fixture.clock);
    }

    @Test
    void sayWhatIsWrongWithoutWordsOrAddress() {
        String id = dead();

        assertThat(letters.newest(10))
                .containsExactly(new DeadLetter(
                        id,
                        new ChannelId("plain"),
                        fixture.transport.id(),
                        DeathCause.BAD_CONTENT,
                        "21617",
                        1,
                        false,
                        NOW.plus(SETTINGS.poll())));
        assertThat(fixture.stored(Storage.DEAD_LETTERS).get(0)).doesNotContainKeys("text", "address");
    }

    @Test
    void comeNewestFirstAndNoMoreThanAskedFor() {
        dead("a1");
        fixture.clock.move(Duration.ofMinutes(1));
        dead("b2");

        assertThat(letters.newest(1)).extracting(DeadLetter::id).containsExactly("b2/1-0");
    }

    @Test
    void areSentAgainWhenSomebodyAsks() {
        String id = dead();

        assertThat(letters.resend(id)).isTrue();
        assertThat(letters.newest(10)).isEmpty();
        fixture.drain(worker);

        assertThat(fixture.transport.handed()).hasSize(2);
        assertThat(fixture.history(id)).containsExactly("claimed", "dead", "waiting", "claimed", "sent");
        assertThat(fixture.queued()).isEmpty();
    }

    @Test
    void areSentOnceHoweverOftenSomebodyAsks() {
        String id = dead();
        letters.resend(id);
        assertThat(letters.resend(id)).isTrue();
        fixture.drain(worker);
        assertThat(letters.resend(id)).isFalse();
        fixture.drainAfter(SETTINGS.poll(), worker);

        assertThat(fixture.transport.handed()).hasSize(2);
    }

    @Test
    void areSentAgainHoweverOldTheyAre() {
        String id = dead();
        fixture.clock.move(Duration.ofDays(3));
        letters.resend(id);
        fixture.drain(worker);

        assertThat(fixture.delivery(id).state()).isInstanceOf(DeliveryState.Sent.class);
    }

    @Test
    void areDeadLettersAgainWhenTheyFailAgain() {
        String id = dead();
        fixture.transport.then(new SendResult.BadContent("21619"));
        fixture.clock.move(Duration.ofMinutes(1));
        letters.resend(id);
        fixture.drain(worker);

        assertThat(letters.newest(10)).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo("21619");
            assertThat(letter.attempts()).isEqualTo(2);
        });
    }

    @Test
    void areSentAgainAfterACrashInTheMiddleOfAsking() {
        String id = dead();
        DeliveryLog log = new DeliveryLog(fixture.storage);
        log.change(log.newest(id), new DeliveryEvent.AskedAgain(NOW), NOW);
        assertThat(letters.newest(10)).hasSize(1);

        assertThat(letters.resend(id)).isTrue();
        fixture.drain(worker);

        assertThat(fixture.transport.handed()).hasSize(2);
        assertThat(letters.newest(10)).isEmpty();
    }

    @Test
    void areNotMadeOfWhatIsSentOrUnknown() {
        String sent = fixture.keep("a1", 1, 0);
        fixture.drain(worker);

        assertThat(letters.resend(sent)).isFalse();
        assertThat(letters.resend("a1/9-0")).isFalse();
        fixture.drainAfter(SETTINGS.poll(), worker);
        assertThat(fixture.transport.handed()).hasSize(1);
    }

    private String dead() {
        return dead("a1");
    }

    private String dead(String conversation) {
        String id = fixture.keep(conversation, 1, 0);
        fixture.transport.then(BAD);
        fixture.drainAfter(SETTINGS.poll(), worker);
        fixture.clock.move(SETTINGS.poll().negated());
        return id;
    }
}
