package org.openconsult.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;

class LimitedReceptionTest {
    private static final Answer SILENCE = new Answer(List.of());
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void turnsAwayWhatFindsNoPlaceInTime() throws Exception {
        CountDownLatch started = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        var limited = new LimitedReception(message -> waitFor(started, goOn), 2, Duration.ZERO);
        Future<Answer> one = threads.submit(() -> limited.receive(message(1)));
        Future<Answer> two = threads.submit(() -> limited.receive(message(2)));
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> limited.receive(message(3))).isInstanceOf(ReceptionClosedException.class);

        goOn.countDown();
        assertThat(one.get()).isEqualTo(SILENCE);
        assertThat(two.get()).isEqualTo(SILENCE);
        assertThat(limited.receive(message(3))).isEqualTo(SILENCE);
    }

    @Test
    void givesAPlaceBackAfterAFailure() {
        var limited = new LimitedReception(
                message -> {
                    throw new IllegalStateException("broken");
                },
                1,
                Duration.ZERO);
        for (int number = 0; number < 3; number++) {
            assertThatThrownBy(() -> limited.receive(message(1))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void worksOnNoMoreAtOnceThanItMay() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        var limited = new LimitedReception(
                message -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    now.decrementAndGet();
                    return SILENCE;
                },
                3,
                Duration.ofMinutes(1));
        List<Future<Answer>> answers = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            int key = number;
            answers.add(threads.submit(() -> limited.receive(message(key))));
        }
        for (Future<Answer> answer : answers) {
            assertThat(answer.get()).isEqualTo(SILENCE);
        }
        assertThat(most.get()).isBetween(1, 3);
        assertThat(limited.waiting()).isZero();
    }

    private static Answer waitFor(CountDownLatch started, CountDownLatch goOn) {
        started.countDown();
        try {
            goOn.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return SILENCE;
    }

    private static InboundMessage message(int number) {
        return InboundMessage.text(
                new MessageKey("test:" + number),
                new Address(new ChannelId("sms"), "+5016001234"),
                "hello",
                Instant.parse("2026-11-20T15:00:00Z"));
    }
}
