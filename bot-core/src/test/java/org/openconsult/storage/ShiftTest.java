package org.openconsult.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class ShiftTest {
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final Duration PERIOD = Duration.ofSeconds(20);
    private Storage storage;
    private Shift one;
    private Shift two;

    @BeforeEach
    void use(Storage used) {
        storage = used;
        one = new Shift(storage, "polling", "one", PERIOD);
        two = new Shift(storage, "polling", "two", PERIOD);
    }

    @Test
    void staysWithWhoeverHasIt() {
        for (int second = 0; second < 200; second += 7) {
            assertThat(one.isOurs(NOW.plusSeconds(second))).isTrue();
            assertThat(two.isOurs(NOW.plusSeconds(second))).isFalse();
        }
        assertThat(storage.collection(Storage.SHIFTS).countDocuments()).isLessThanOrEqualTo(3);
    }

    @Test
    void goesToAnotherTwoPeriodsAfterADeathAtTheLatest() {
        assertThat(one.isOurs(NOW)).isTrue();

        assertThat(two.isOurs(NOW.plus(PERIOD))).isFalse();
        assertThat(two.isOurs(NOW.plus(PERIOD).plus(PERIOD))).isTrue();
        assertThat(one.isOurs(NOW.plus(PERIOD).plus(PERIOD))).isFalse();
    }

    @Test
    void goesToAnotherAtOnceWhenItIsLeft() {
        assertThat(one.isOurs(NOW)).isTrue();
        one.end(NOW);

        assertThat(two.isOurs(NOW)).isTrue();
        assertThat(one.isOurs(NOW)).isFalse();
    }

    @Test
    void staysWithOneWhoseClockGoesAheadOfTheOthers() {
        for (int tenth = 0; tenth < 1_000; tenth += 7) {
            Instant now = NOW.plusSeconds(5).plusMillis(tenth * 100L);
            assertThat(one.isOurs(now)).isTrue();
            assertThat(two.isOurs(now.minusSeconds(1))).isFalse();
        }
    }

    @Test
    void leavesNothingOfAnothers() {
        assertThat(one.isOurs(NOW)).isTrue();
        two.end(NOW);

        assertThat(two.isOurs(NOW)).isFalse();
    }

    @Test
    void isNeverWithTwoAtOnce() {
        List<Shift> many = IntStream.range(0, 8)
                .mapToObj(number -> new Shift(storage, "polling", "worker " + number, PERIOD))
                .toList();
        for (int second = 0; second < 100; second += 20) {
            Instant now = NOW.plusSeconds(second);
            assertThat(many.parallelStream().filter(shift -> shift.isOurs(now)).count())
                    .isEqualTo(1);
        }
    }

    @Test
    void knowsOneWorkFromAnother() {
        assertThat(one.isOurs(NOW)).isTrue();

        assertThat(new Shift(storage, "sweeping", "two", PERIOD).isOurs(NOW)).isTrue();
    }
}
