package org.openconsult.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openconsult.consultation.plan.SamplePlan;

@Timeout(30)
class CurrentConsultationTest {
    private static final Optional<Consultation> PLAN = Optional.of(new Consultation(SamplePlan.load()));
    private static final Optional<Consultation> NONE = Optional.empty();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T15:00:00Z"));
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicReference<Supplier<Optional<Consultation>>> stored = new AtomicReference<>(Optional::empty);
    private final CurrentConsultation current = new CurrentConsultation(
            () -> {
                reads.incrementAndGet();
                return stored.get().get();
            },
            now::get);

    @BeforeEach
    void readOnce() {
        assertThat(current.get()).isEmpty();
        stored.set(() -> PLAN);
    }

    @Test
    void isReadAgainAfterFiveSeconds() {
        pass(4);
        assertThat(current.get()).isEmpty();
        pass(1);
        assertThat(current.get()).isEqualTo(PLAN);
        assertThat(reads).hasValue(2);
    }

    @Test
    void isReadByOneWhileTheOthersGoOnWithWhatIsKnown() {
        pass(5);
        var held = new Held(PLAN);
        CompletableFuture<Optional<Consultation>> one = held.reader();

        assertThat(current.get()).isEmpty();
        assertThat(current.get()).isEmpty();
        assertThat(reads).hasValue(2);

        held.letGo();
        assertThat(one.join()).isEqualTo(PLAN);
        assertThat(current.get()).isEqualTo(PLAN);
        assertThat(reads).hasValue(2);
    }

    @Test
    void isReadByOthersTooWhenTheOneIsAwayForLong() {
        pass(5);
        var held = new Held(NONE);
        CompletableFuture<Optional<Consultation>> one = held.reader();

        stored.set(() -> PLAN);
        pass(5);
        assertThat(current.get()).isEqualTo(PLAN);

        held.letGo();
        assertThat(one.join()).isEmpty();
        assertThat(current.get()).as("what was read later").isEqualTo(PLAN);
    }

    @Test
    void isAsOldAsWhenItBeganToBeRead() {
        stored.set(() -> {
            pass(3);
            return PLAN;
        });
        pass(5);
        assertThat(current.get()).isEqualTo(PLAN);

        stored.set(() -> NONE);
        pass(2);
        assertThat(current.get()).isEmpty();
    }

    @Test
    void isReadAgainWhenThisInstanceStoredAPlanWhileSomebodyRead() {
        stored.set(() -> {
            current.change();
            return NONE;
        });
        pass(5);
        assertThat(current.get()).isEmpty();

        stored.set(() -> PLAN);
        assertThat(current.get()).isEqualTo(PLAN);
    }

    @Test
    void isReadAtOnceWhenThisInstanceStoredAPlan() {
        current.change();
        assertThat(current.get()).isEqualTo(PLAN);
    }

    @Test
    void isReadAgainWhenTheClockWasSetBack() {
        pass(-3_600);
        assertThat(current.get()).isEqualTo(PLAN);
    }

    @Test
    void isReadByTheNextOneWhenItCouldNotBeRead() {
        stored.set(() -> {
            throw new MongoException("away");
        });
        pass(5);
        assertThatThrownBy(current::get).isInstanceOf(MongoException.class);

        stored.set(() -> PLAN);
        assertThat(current.get()).isEqualTo(PLAN);
    }

    private void pass(int seconds) {
        now.updateAndGet(instant -> instant.plusSeconds(seconds));
    }

    /** Holds up whoever reads. */
    private final class Held {
        private final CountDownLatch came = new CountDownLatch(1);
        private final CountDownLatch mayGo = new CountDownLatch(1);

        Held(Optional<Consultation> read) {
            stored.set(() -> {
                came.countDown();
                await(mayGo);
                return read;
            });
        }

        CompletableFuture<Optional<Consultation>> reader() {
            CompletableFuture<Optional<Consultation>> reader = CompletableFuture.supplyAsync(current::get);
            await(came);
            return reader;
        }

        void letGo() {
            mayGo.countDown();
        }

        private void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }
}
