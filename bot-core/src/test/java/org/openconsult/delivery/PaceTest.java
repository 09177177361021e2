package org.openconsult.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.delivery.OutboxFixture.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.MutableClock;
import org.openconsult.channel.SendLimits;
import org.openconsult.delivery.Pace.Wait;

class PaceTest {
    /** In a second; each is 1 ms. */
    private static final int MOMENTS = 1_000;

    private final MutableClock clock = new MutableClock(NOW);

    @Test
    void letsAsManyThroughAsTheRateSays() {
        Pace pace = pace(2, false, Duration.ZERO, 1);

        assertThat(inOneSecond(pace)).isEqualTo(2);
        assertThat(inOneSecond(pace)).isEqualTo(2);
        clock.move(Duration.ofHours(1));
        assertThat(inOneSecond(pace)).as("after a long rest").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 25, 40, 50, 80, 100, 1_000})
    void letsNoMoreThroughInAnySecondAndHardlyLessOverTime(double rate) {
        Pace pace = pace(rate, false, Duration.ZERO, 1);
        clock.move(Duration.ofHours(1));
        List<Integer> perMoment = IntStream.range(0, 5 * MOMENTS)
                .map(moment -> {
                    int through = through(pace, (int) rate, 1);
                    clock.move(Duration.ofSeconds(1).dividedBy(MOMENTS));
                    return through;
                })
                .boxed()
                .toList();

        assertThat(IntStream.range(0, 4 * MOMENTS)
                        .map(first -> sum(perMoment.subList(first, first + MOMENTS)))
                        .max()
                        .orElseThrow())
                .isLessThanOrEqualTo((int) rate);
        assertThat((double) sum(perMoment)).isGreaterThan(5 * rate * 0.94);
    }

    @Test
    void saysWhenTheNextMayGo() {
        Pace pace = pace(2, false, Duration.ZERO, 1);
        through(pace, 1, 1);

        assertThat(pace.begin("x", 1)).contains(new Wait(true, NOW.plusMillis(500)));
        clock.move(Duration.ofMillis(500));
        assertThat(pace.begin("x", 1)).isEmpty();
    }

    @Test
    void countsSegmentsWhereTheseCount() {
        Pace pace = pace(1, true, Duration.ZERO, 1);

        assertThat(pace.begin("a", 3)).isEmpty();
        clock.move(Duration.ofMillis(2_999));
        assertThat(pace.begin("b", 1)).contains(new Wait(true, NOW.plusSeconds(3)));
        clock.move(Duration.ofMillis(1));
        assertThat(pace.begin("b", 1)).isEmpty();
    }

    @Test
    void countsMessagesWhereSegmentsDoNot() {
        Pace pace = pace(1, false, Duration.ZERO, 1);
        pace.begin("a", 3);
        clock.move(Duration.ofSeconds(1));

        assertThat(pace.begin("b", 1)).isEmpty();
    }

    @Test
    void takesRatesBelowOneASecond() {
        Pace pace = pace(0.1, false, Duration.ZERO, 1);

        assertThat(through(pace, 5, 1)).isEqualTo(1);
        clock.move(Duration.ofSeconds(10));
        assertThat(through(pace, 5, 1)).isEqualTo(1);
    }

    @Test
    void usesItsShareAlone() {
        assertThat(inOneSecond(pace(10, false, Duration.ZERO, 0.5))).isEqualTo(5);
    }

    @Test
    void pausesBetweenTwoMessagesToOnePersonAndNobodyElse() {
        Pace pace = pace(100, false, Duration.ofSeconds(1), 1);

        assertThat(pace.begin("a", 1)).isEmpty();
        assertThat(pace.begin("a", 1)).contains(new Wait(false, NOW.plusSeconds(1)));
        assertThat(pace.begin("b", 1)).isEmpty();
        clock.move(Duration.ofSeconds(1));
        assertThat(pace.begin("a", 1)).isEmpty();
    }

    @Test
    void letsNoMoreGoInASecondThoughTheyWereHeldUpAndComeAtOnce() {
        Pace pace = pace(10, false, Duration.ZERO, 0.5);
        int held = inOneSecond(pace) + inOneSecond(pace);

        assertThat(held).isEqualTo(10);
        assertThat(IntStream.range(0, held).filter(any -> pace.go(1).isEmpty())).hasSize(5);
        assertThat(pace.go(1)).contains(new Wait(true, clock.instant().plusSeconds(1)));
        clock.move(Duration.ofSeconds(1));
        assertThat(pace.go(1)).isEmpty();
        clock.moveTo(NOW.minusSeconds(3_600));
        assertThat(pace.go(1)).as("after the clock was set back").isEmpty();
    }

    @Test
    void countsSegmentsAtTheLastLookToo() {
        Pace pace = pace(10, true, Duration.ZERO, 1);

        assertThat(pace.go(4)).isEmpty();
        assertThat(pace.go(4)).isEmpty();
        assertThat(pace.go(4)).contains(new Wait(true, NOW.plusSeconds(1)));
        assertThat(pace.go(2)).isEmpty();
        clock.move(Duration.ofSeconds(1));
        assertThat(pace.go(12)).as("longer than any second has room for").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 1, 1.5, 3.3, 9.9, 50})
    void refusesNothingAtTheLastLookThatComesAsItWasLetThrough(double rate) {
        Pace pace = pace(rate, false, Duration.ZERO, 1);
        int gone = 0;
        for (int moment = 0; moment < 10 * MOMENTS; moment++) {
            if (pace.begin("p" + moment, 1).isEmpty()) {
                assertThat(pace.go(1)).isEmpty();
                gone++;
            }
            clock.move(Duration.ofSeconds(1).dividedBy(MOMENTS));
        }
        assertThat((double) gone).isGreaterThan(10 * rate * 0.94);
    }

    @Test
    void givesBackWhatWasLetThroughAndDidNotGo() {
        Pace pace = pace(1, false, Duration.ofSeconds(30), 1);

        assertThat(pace.begin("a", 1)).isEmpty();
        pace.giveBack("a", 1);
        assertThat(pace.begin("a", 1)).isEmpty();
    }

    @Test
    void keepsNobodyWaitingWhenTheClockIsSetBack() {
        Pace pace = pace(10, false, Duration.ofSeconds(1), 1);
        pace.begin("a", 1);
        clock.moveTo(NOW.minusSeconds(3_600));
        assertThat(pace.begin("a", 1)).isNotEmpty();
        clock.move(Duration.ofMillis(100));
        assertThat(pace.begin("a", 1)).isEmpty();
        clock.move(Duration.ofMillis(100));
        assertThat(pace.begin("b", 1)).isEmpty();
    }

    private Pace pace(double perSecond, boolean segments, Duration samePerson, double share) {
        return new Pace(new SendLimits(perSecond, segments, samePerson), share, clock);
    }

    private int inOneSecond(Pace pace) {
        int through = 0;
        for (int moment = 0; moment < MOMENTS; moment++) {
            through += through(pace, 10, 1);
            clock.move(Duration.ofSeconds(1).dividedBy(MOMENTS));
        }
        return through;
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static int through(Pace pace, int tries, int segments) {
        int through = 0;
        for (int person = 0; person < tries; person++) {
            through += pace.begin("p" + person, segments).equals(Optional.empty()) ? 1 : 0;
        }
        return through;
    }
}
