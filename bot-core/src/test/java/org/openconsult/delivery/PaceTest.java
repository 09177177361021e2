package org.openconsult.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.delivery.OutboxFixture.NOW;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openconsult.MutableClock;
import org.openconsult.channel.SendLimits;
import org.openconsult.delivery.Pace.Wait;

class PaceTest {
    private final MutableClock clock = new MutableClock(NOW);

    @Test
    void letsAsManyThroughAsTheRateSays() {
        Pace pace = pace(2, false, Duration.ZERO, 1);

        assertThat(through(pace, 10, 1)).isEqualTo(2);
        clock.move(Duration.ofSeconds(1));
        assertThat(through(pace, 10, 1)).isEqualTo(2);
        clock.move(Duration.ofHours(1));
        assertThat(through(pace, 10, 1)).as("after a long rest").isEqualTo(2);
    }

    @Test
    void saysWhenTheNextMayGo() {
        Pace pace = pace(2, false, Duration.ZERO, 1);
        through(pace, 2, 1);

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
        assertThat(through(pace(10, false, Duration.ZERO, 0.5), 20, 1)).isEqualTo(5);
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
    void keepsNobodyWaitingWhenTheClockIsSetBack() {
        Pace pace = pace(100, false, Duration.ofSeconds(1), 1);
        pace.begin("a", 1);
        clock.moveTo(NOW.minusSeconds(3_600));

        assertThat(pace.begin("a", 1)).isEmpty();
    }

    private Pace pace(double perSecond, boolean segments, Duration samePerson, double share) {
        return new Pace(new SendLimits(perSecond, segments, samePerson), share, clock);
    }

    private static int through(Pace pace, int tries, int segments) {
        int through = 0;
        for (int person = 0; person < tries; person++) {
            through += pace.begin("p" + person, segments).equals(Optional.empty()) ? 1 : 0;
        }
        return through;
    }
}
