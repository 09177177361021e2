package org.openconsult.telegram.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GroupPaceTest {
    private static final long GROUP = -1001234567890L;

    private final SetClock clock = new SetClock();
    private final GroupPace pace = new GroupPace(GroupPace.OF_TELEGRAM, clock);

    @Test
    void letsTwentyMessagesAMinuteThroughToEachGroup() {
        send(GROUP, 20);
        clock.pass(Duration.ofSeconds(15));

        assertThat(pace.begin(GROUP)).contains(Duration.ofSeconds(45));
        assertThat(pace.begin(GROUP - 1)).isEmpty();
    }

    @Test
    void letsOneThroughAsSoonAsAMinuteHasPassedSinceTheTwentiethBefore() {
        send(GROUP, 1);
        clock.pass(Duration.ofSeconds(10));
        send(GROUP, 19);
        clock.pass(Duration.ofSeconds(50));

        assertThat(pace.begin(GROUP)).isEmpty();
        assertThat(pace.begin(GROUP)).contains(Duration.ofSeconds(10));
    }

    @Test
    void countsNothingThatHadToWait() {
        send(GROUP, 20);
        assertThat(pace.begin(GROUP)).isPresent();
        clock.pass(Duration.ofMinutes(1));

        send(GROUP, 20);
    }

    @Test
    void countsNothingToPeople() {
        send(1234567890L, 100);
    }

    @Test
    void waitsNoLongerThanAMinuteWhenTheClockIsSetBack() {
        send(GROUP, 20);
        clock.pass(Duration.ofHours(-3));

        assertThat(pace.begin(GROUP)).isEmpty();
    }

    private void send(long chat, int messages) {
        for (int sent = 0; sent < messages; sent++) {
            assertThat(pace.begin(chat)).isEmpty();
        }
    }
}
