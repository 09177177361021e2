package org.openconsult.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openconsult.delivery.OutboxFixture.NOW;
import static org.openconsult.delivery.OutboxFixture.SETTINGS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.DeliveryStatus;
import org.openconsult.channel.SendResult;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.Urgency;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

/** Workers of several instances on one database. */
@ExtendWith(DatabaseExtension.class)
class SeveralWorkersTest {
    private OutboxFixture fixture;
    private OutboxWorker one;
    private OutboxWorker two;

    @BeforeEach
    void use(Storage storage) {
        fixture = new OutboxFixture(storage);
        one = fixture.worker("one");
        two = fixture.worker("two");
    }

    @Test
    void sendEachMessageOnceAndInOrderWhileNoLeaseRunsOut(Storage storage) throws Exception {
        OutboxFixture real = OutboxFixture.inRealTime(storage);
        List<String> kept = new ArrayList<>();
        for (int person = 0; person < 100; person++) {
            for (int index = 0; index < 5; index++) {
                kept.add(real.keep("a" + person, 1, index));
            }
        }
        CountDownLatch all = real.transport.awaiting(kept.size());
        List<OutboxWorker> workers = Stream.of("one", "two")
                .map(name -> real.worker(name, OutboxFixture.withThreads(8), real.transport))
                .toList();
        workers.forEach(OutboxWorker::start);
        assertThat(all.await(3, TimeUnit.MINUTES)).isTrue();
        workers.forEach(OutboxWorker::stop);

        assertThat(real.transport.texts()).containsExactlyInAnyOrderElementsOf(kept);
        Map<String, List<String>> byPerson = real.transport.texts().stream()
                .collect(Collectors.groupingBy(text -> text.substring(0, text.indexOf('/'))));
        assertThat(byPerson.values()).allSatisfy(texts -> assertThat(texts).isSorted());
        assertThat(real.stored(Storage.DELIVERIES)).noneMatch(version -> version.getBoolean("doubted"));
        assertThat(real.queued()).isEmpty();
    }

    @Test
    void sendAtOnceWhatIsKeptBesideThem(Storage storage) throws Exception {
        OutboxFixture real = OutboxFixture.inRealTime(storage);
        OutboxWorker worker = real.worker("one", OutboxFixture.withPoll(Duration.ofHours(1)), real.transport);
        Outbox outbox = new Outbox(storage, worker::hear);
        worker.start();
        for (int person = 0; person < 20; person++) {
            CountDownLatch sent = real.transport.awaiting(1);
            outbox.keep(real.entry("a" + person, 1, 0, Urgency.REPLY, real.transport.id(), 1));
            assertThat(sent.await(1, TimeUnit.MINUTES)).isTrue();
        }
        worker.stop();
    }

    @Test
    void sendAgainWhenTheyAreStartedAfterAStop(Storage storage) throws Exception {
        OutboxFixture real = OutboxFixture.inRealTime(storage);
        OutboxWorker worker = real.worker("one");
        worker.start();
        worker.stop();
        CountDownLatch sent = real.transport.awaiting(1);
        real.keep("a1", 1, 0);

        worker.start();

        assertThat(sent.await(1, TimeUnit.MINUTES)).isTrue();
        worker.stop();
    }

    @Test
    void finishWhatTheyAreSendingWhenTheyStop(Storage storage) throws Exception {
        OutboxFixture real = OutboxFixture.inRealTime(storage);
        OutboxWorker worker = real.worker("one");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        real.transport.then(message -> {
            begun.countDown();
            await(answer);
            return real.transport.taken();
        });
        String id = real.keep("a1", 1, 0);
        worker.start();
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();

        Thread stop = new Thread(worker::stop);
        stop.start();
        answer.countDown();
        stop.join();

        assertThat(real.history(id)).containsExactly("claimed", "sent");
        assertThat(real.queued()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }

    @Test
    void sendTwiceOnlyWhatAWorkerSleptOverAndMarkJustThat() {
        List<String> ids = List.of(fixture.keep("a1", 1, 0), fixture.keep("b2", 1, 0), fixture.keep("c3", 1, 0));
        fixture.transport.then(message -> {
            fixture.clock.move(SETTINGS.lease());
            fixture.drain(two);
            return fixture.transport.taken();
        });
        fixture.drain(one);

        assertThat(fixture.transport.texts()).containsExactly("a1/1-0", "a1/1-0", "b2/1-0", "c3/1-0");
        assertThat(ids.stream().filter(id -> fixture.delivery(id).doubted())).containsExactly("a1/1-0");
        assertThat(fixture.delivery("a1/1-0").state())
                .isInstanceOfSatisfying(DeliveryState.Sent.class, sent -> assertThat(sent.providerIds())
                        .containsExactly("SM1", "SM4"));
        assertThat(fixture.queued()).isEmpty();
    }

    @Test
    void leaveAloneWhatAnotherIsSending() {
        fixture.keep("a1", 1, 0);
        fixture.transport.then(message -> {
            fixture.clock.move(SETTINGS.lease().minusMillis(1));
            fixture.drain(two);
            return fixture.transport.taken();
        });
        fixture.drain(one);

        assertThat(fixture.transport.handed()).hasSize(1);
        assertThat(fixture.delivery("a1/1-0").doubted()).isFalse();
    }

    @Test
    void takeOverFromOneThatDiedWithinTheLease() {
        String id = fixture.keep("a1", 1, 0);
        dieAfterClaiming(id, "died");
        fixture.drainAfter(SETTINGS.lease().minusMillis(1), two);
        assertThat(fixture.transport.handed()).isEmpty();

        fixture.drainAfter(SETTINGS.poll(), two);

        assertThat(fixture.transport.handed()).hasSize(1);
        assertThat(fixture.history(id)).containsExactly("claimed", "claimed", "sent");
        assertThat(fixture.delivery(id).doubted()).isTrue();
    }

    @Test
    void sendNothingAgainThatAReportProvesMeanwhile() {
        String id = fixture.keep("a1", 1, 0);
        dieAfterClaiming(id, "died");
        fixture.reports().report(OutboxFixture.report(id, DeliveryStatus.DELIVERED));
        fixture.drainAfter(SETTINGS.lease().plus(SETTINGS.poll()), two);

        assertThat(fixture.transport.handed()).isEmpty();
        assertThat(fixture.delivery(id).doubted()).isFalse();
        assertThat(fixture.queued()).isEmpty();
    }

    @Test
    void doNotSendWhatWasTakenOverBeforeTheyWokeUp() {
        String id = fixture.keep("a1", 1, 0);
        Outage line = new Outage(fixture.storage);
        OutboxWorker sleeper = fixture.over(line.storage()).worker("sleeper", SETTINGS, fixture.transport);
        line.afterNextWrite(() -> {
            assertThat(fixture.history(id)).containsExactly("claimed");
            fixture.clock.move(SETTINGS.lease());
            fixture.drain(two);
        });
        fixture.drain(sleeper);

        assertThat(fixture.transport.handed()).hasSize(1);
        assertThat(fixture.history(id)).containsExactly("claimed", "claimed", "sent");
    }

    @Test
    void doNotSendWhatTheySleptOverThoughNobodyTookItOver() {
        String id = fixture.keep("a1", 1, 0);
        Outage line = new Outage(fixture.storage);
        OutboxWorker sleeper = fixture.over(line.storage()).worker("sleeper", SETTINGS, fixture.transport);
        line.afterNextWrite(() -> fixture.clock.move(SETTINGS.lease()));
        sleeper.sender(fixture.transport.id()).step();
        assertThat(fixture.transport.handed()).isEmpty();
        assertThat(fixture.history(id)).containsExactly("claimed", "waiting");

        fixture.drainAfter(SETTINGS.poll(), two);
        assertThat(fixture.delivery(id).doubted()).isFalse();
    }

    @Test
    void obeyTogetherWhatAProviderAsksOfEverybody() {
        fixture.keep("a1", 1, 0);
        fixture.keep("b2", 1, 0);
        fixture.transport.then(new SendResult.RetryAfter(Optional.of(Duration.ofSeconds(17)), true, "429"));
        fixture.drain(one);
        fixture.drain(two);
        assertThat(fixture.transport.texts()).containsExactly("a1/1-0");

        fixture.clock.moveTo(NOW.plusMillis(16_999));
        fixture.drain(two);
        fixture.drain(one);
        assertThat(fixture.transport.handed()).hasSize(1);

        fixture.clock.moveTo(NOW.plusSeconds(17));
        fixture.drain(two);
        fixture.drain(one);
        assertThat(fixture.transport.texts()).containsExactlyInAnyOrder("a1/1-0", "a1/1-0", "b2/1-0");
        assertThat(fixture.delivery("a1/1-0").failures()).isZero();
    }

    @Test
    void tryLessAndLessOftenWhatFailsForEverybodyAndLoseNothing() {
        String id = fixture.keep("a1", 1, 0);
        int hours = 4;
        for (int failure = 0; failure < 1_000; failure++) {
            fixture.transport.then(new SendResult.RetryAfter(Optional.empty(), true, "20003"));
        }
        for (int minute = 0; minute < hours * 60; minute++) {
            fixture.drainAfter(Duration.ofMinutes(1), minute % 2 == 0 ? one : two);
        }

        assertThat(fixture.transport.handed()).hasSizeBetween(hours * 6, hours * 12 + 10);
        assertThat(fixture.delivery(id).state()).isInstanceOf(DeliveryState.Retry.class);
        assertThat(fixture.delivery(id).failures()).isZero();
        assertThat(fixture.stored(Storage.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void sendAgainWhatAWorkerDiedOverAndMarkIt() {
        String id = fixture.keep("a1", 1, 0);
        fixture.transport.then(message -> {
            throw new StackOverflowError("the process ends here");
        });
        assertThatThrownBy(() -> fixture.drain(one)).isInstanceOf(StackOverflowError.class);
        fixture.drainAfter(SETTINGS.lease().minusMillis(1), two);
        assertThat(fixture.transport.handed()).hasSize(1);

        fixture.drainAfter(SETTINGS.poll(), two);

        assertThat(fixture.transport.handed()).hasSize(2);
        assertThat(fixture.delivery(id).doubted()).isTrue();
        assertThat(fixture.counts.told).containsExactly("doubted", "sent");
    }

    @Test
    void handBackWhatTheyHaveNotBegunWhenTheyStop() {
        OutboxWorker stopped = fixture.worker("stopped");
        String id = fixture.keep("a1", 1, 0);
        stopped.stop();
        fixture.drain(stopped);
        assertThat(fixture.history(id)).containsExactly("claimed", "waiting");
        assertThat(fixture.transport.handed()).isEmpty();

        fixture.drain(two);

        assertThat(fixture.history(id)).containsExactly("claimed", "waiting", "claimed", "sent");
        assertThat(fixture.delivery(id).doubted()).isFalse();
        assertThat(fixture.counts.told).containsExactly("sent");
    }

    @Test
    void joinReportsAndRecordsThatAreStoredAtOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            String id = fixture.keep("a" + round, 1, 0);
            atOnce(8, number -> () -> {
                if (number == 0) {
                    fixture.drain(one);
                } else {
                    List<DeliveryStatus> all = List.of(DeliveryStatus.values());
                    DeliveryStatus status = all.get(number % all.size());
                    fixture.reports().report(OutboxFixture.report(id, status));
                }
                return true;
            });
            fixture.drainAfter(SETTINGS.poll(), one);
            assertThat(fixture.delivery(id).state())
                    .isInstanceOfSatisfying(DeliveryState.Sent.class, sent -> assertThat(sent.status())
                            .isEqualTo(DeliveryStatus.READ));
            assertThat(fixture.queued()).isEmpty();
        }
    }

    private DeliveryLog.Entry dieAfterClaiming(String id, String worker) {
        DeliveryLog log = new DeliveryLog(fixture.storage);
        Lease lease = new Lease(worker, fixture.clock.instant().plus(SETTINGS.lease()));
        DeliveryEvent claim = new DeliveryEvent.Claim(lease, fixture.clock.instant(), SETTINGS.mostFailures(), false);
        return log.change(log.newest(id), claim, fixture.clock.instant()).after();
    }

    private interface Work {
        Callable<Boolean> of(int number);
    }

    private static void atOnce(int threads, Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int number = 0; number < threads; number++) {
                calls.add(work.of(number));
            }
            for (Future<Boolean> done : pool.invokeAll(calls)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
