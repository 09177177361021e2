package org.openconsult.sms.twilio.missed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.sms.twilio.sending.ApiAccess;
import org.openconsult.sms.twilio.sending.ApiReader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class FetchingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final Instant EARLIER = NOW.minus(Duration.ofMinutes(30));
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final OurAddresses OURS = new OurAddresses(List.of(PlayedList.NUMBER), Optional.empty());

    private final PlayedList twilio = new PlayedList();
    private final TakingReception reception = new TakingReception();
    private final ApiReader api = new ApiReader(
            new ApiAccess(PlayedList.ACCOUNT, "secret", Optional.of(twilio.address()), PATIENCE, PATIENCE), () -> NOW);
    private final AtomicInteger looksAtTheClock = new AtomicInteger();
    private volatile Instant now = NOW;
    private Fetching fetching = fetching(OURS);

    @AfterEach
    void close() throws IOException {
        fetching.stop();
        api.close();
        twilio.close();
    }

    @Test
    void looksAgainAndAgain() throws Exception {
        twilio.add("SM1", "+5016001234", "one", EARLIER);
        fetching.start();
        await(() -> reception.texts().contains("one"));
        twilio.add("SM2", "+5016001234", "two", EARLIER);
        await(() -> reception.texts().contains("two"));

        assertThat(reception.texts()).containsExactly("one", "two");
    }

    @Test
    void goesOnAfterFailuresAndSaysOnceWhenTheyBegin(CapturedOutput output) throws Exception {
        twilio.fails("Messages.json", 503, "", Map.of());
        fetching.start();
        await(() -> twilio.asked().size() > 3);
        twilio.add("SM1", "+5016001234", "one", EARLIER);
        twilio.isWell();
        await(() -> reception.texts().contains("one"));
        assertThat(output)
                .containsOnlyOnce("Twilio's list of recent messages could not be read (HTTP 503). It is tried again.");

        int before = twilio.asked().size();
        twilio.fails("Messages.json", 401, "", Map.of());
        await(() -> twilio.asked().size() > before + 3);
        assertThat(output).containsOnlyOnce("HTTP 401").containsOnlyOnce("HTTP 503");
    }

    @Test
    void goesOnWhenMessagesCanBeStoredAgainAndAfterFaults(CapturedOutput output) throws Exception {
        twilio.add("SM1", "+5016001234", "one", EARLIER);
        reception.first(message -> {
            throw new ReceptionClosedException("no room");
        });
        fetching.start();
        await(() -> output.toString().contains("cannot be stored just now"));
        reception.first(message -> {});
        await(() -> reception.texts().contains("one"));
    }

    @Test
    void waitsAsLongAsTwilioAsks() throws Exception {
        twilio.fails("Messages.json", 429, "", Map.of("Retry-After", "3600"));
        fetching.start();
        await(() -> twilio.asked().size() == 1 && looksAtTheClock.get() > 5);
        now = NOW.plus(Duration.ofMinutes(59));
        int soFar = looksAtTheClock.get();
        await(() -> looksAtTheClock.get() > soFar + 10);
        assertThat(twilio.asked()).hasSize(1);
        twilio.isWell();
        now = NOW.plus(Duration.ofMinutes(61));
        await(() -> twilio.asked().size() > 1);
    }

    @Test
    void keepsNobodyWaitingWhileTwilioSaysNothing() throws Exception {
        twilio.hangs("Messages.json");
        fetching.start();
        await(() -> twilio.asked().size() == 1);
        long start = System.nanoTime();
        fetching.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(fetching.isRunning()).isFalse();
    }

    @Test
    void letsTheMessageThroughThatIsBeingTakenInWhenItStopsAndNoOther() throws Exception {
        var arrived = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        twilio.add("SM1", "+5016001234", "one", EARLIER);
        twilio.add("SM2", "+5016001234", "two", EARLIER);
        reception.first(message -> {
            arrived.countDown();
            waitFor(goOn);
        });
        fetching.start();
        waitFor(arrived);
        Thread stopping = new Thread(fetching::stop);
        stopping.start();
        await(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        goOn.countDown();
        stopping.join();

        assertThat(reception.texts()).containsExactly("one");
    }

    @Test
    void startsAgainWhereItStopped() throws Exception {
        twilio.add("SM1", "+5016001234", "one", EARLIER);
        fetching.start();
        await(() -> reception.texts().contains("one"));
        fetching.stop();
        twilio.add("SM2", "+5016001234", "two", EARLIER);
        fetching.start();
        await(() -> reception.texts().contains("two"));

        assertThat(reception.texts()).containsExactly("one", "two");
    }

    @Test
    void saysThatItDoesNotKnowWhichNumbersAreOurs(CapturedOutput output) {
        fetching = fetching(new OurAddresses(List.of(), Optional.empty()));
        fetching.start();

        assertThat(fetching.isRunning()).isFalse();
        assertThat(output).contains("no number is set. See consult.sms.twilio.numbers.");
    }

    private Fetching fetching(OurAddresses ours) {
        var untilStop = new ReceptionUntilStop(reception);
        var missed = new MissedMessages(
                new MessageListing(api), ours, new PlainReader(), untilStop, Duration.ofHours(24), this::time);
        return new Fetching(missed, untilStop, ours, Duration.ZERO, SOON, this::time);
    }

    private Instant time() {
        looksAtTheClock.incrementAndGet();
        return now;
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("there was time enough").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
