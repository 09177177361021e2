package org.openconsult.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.delivery.OutboxFixture.NOW;
import static org.openconsult.delivery.OutboxFixture.SETTINGS;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.SendLimits;
import org.openconsult.outbox.Urgency;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

/** Rates, and providers beside each other. */
@ExtendWith(DatabaseExtension.class)
class SendingLimitsTest {

    @Test
    void keepsToTheProvidersRateAndItsOrder(Storage storage) {
        OutboxFixture fixture = new OutboxFixture(storage);
        fixture.transport.limitedTo(new SendLimits(1, true, Duration.ZERO));
        OutboxWorker worker = fixture.worker("one");
        fixture.keep(fixture.entry("a1", 1, 0, Urgency.REPLY, fixture.transport.id(), 2));
        fixture.keep(fixture.entry("b2", 1, 0, Urgency.REPLY, fixture.transport.id(), 1));
        fixture.keep(fixture.entry("c3", 1, 0, Urgency.REPLY, fixture.transport.id(), 1));
        for (int moment = 0; moment < 40; moment++) {
            fixture.drainAfter(Duration.ofMillis(100), worker);
        }

        assertThat(fixture.transport.handed())
                .extracting(ScriptedTransport.Handed::at)
                .containsExactly(NOW.plusMillis(100), NOW.plusMillis(2_100), NOW.plusMillis(3_100));
        assertThat(fixture.transport.texts()).containsExactly("a1/1-0", "b2/1-0", "c3/1-0");
    }

    @Test
    void pausesBetweenOnePersonsMessages(Storage storage) {
        OutboxFixture fixture = new OutboxFixture(storage);
        fixture.transport.limitedTo(new SendLimits(100, false, Duration.ofSeconds(1)));
        OutboxWorker worker = fixture.worker("one");
        fixture.keep("a1", 1, 0);
        fixture.keep("a1", 1, 1);
        fixture.keep("b2", 1, 0);
        fixture.drain(worker);
        assertThat(fixture.transport.texts()).containsExactly("a1/1-0", "b2/1-0");

        fixture.drainAfter(Duration.ofMillis(999), worker);
        assertThat(fixture.transport.handed()).hasSize(2);
        fixture.drainAfter(Duration.ofMillis(1), worker);

        assertThat(fixture.transport.texts()).containsExactly("a1/1-0", "b2/1-0", "a1/1-1");
    }

    @Test
    void sendsToEverybodyAtThePaceOfOneThoughEachHasMoreThanAPageHolds(Storage storage) {
        OutboxFixture fixture = new OutboxFixture(storage);
        fixture.transport.limitedTo(new SendLimits(1_000, false, Duration.ofSeconds(1)));
        OutboxWorker worker = fixture.worker("one", OutboxFixture.withBatch(10), fixture.transport);
        for (int person = 0; person < 10; person++) {
            for (int turn = 1; turn <= 25; turn++) {
                fixture.keep("a" + person, turn, 0);
            }
        }
        for (int second = 1; second <= 25; second++) {
            fixture.drainAfter(Duration.ofSeconds(1), worker);
            assertThat(fixture.transport.handed()).hasSize(10 * second);
        }
        assertThat(fixture.transport.texts().stream()
                        .filter(text -> text.startsWith("a3/"))
                        .toList())
                .isEqualTo(IntStream.rangeClosed(1, 25)
                        .mapToObj(turn -> "a3/" + turn + "-0")
                        .toList());
    }

    @Test
    void letsNoProviderWaitForASlowOne(Storage storage) throws Exception {
        OutboxFixture fixture = OutboxFixture.inRealTime(storage);
        ScriptedTransport slow = new ScriptedTransport("slow", fixture.clock);
        CountDownLatch end = new CountDownLatch(1);
        for (int person = 0; person < 20; person++) {
            fixture.keep(fixture.entry("s" + person, 1, 0, Urgency.REPLY, slow.id(), 1));
            fixture.keep("f" + person, 1, 0);
            slow.then(message -> {
                awaitQuietly(end);
                return slow.taken();
            });
        }
        CountDownLatch all = fixture.transport.awaiting(20);
        OutboxWorker worker = fixture.worker("one", SETTINGS, slow, fixture.transport);
        worker.start();

        assertThat(all.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(slow.handed()).hasSizeLessThanOrEqualTo(SETTINGS.threads());
        end.countDown();
        worker.stop();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }
}
