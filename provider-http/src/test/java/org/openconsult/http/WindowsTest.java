package org.openconsult.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowsTest {
    private static final String CHAT = "a";

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final Windows<String> windows = new Windows<>(
            () -> now, new Windows.Limit(7, Duration.ofSeconds(1)), new Windows.Limit(60, Duration.ofSeconds(30)));

    @Test
    void letsAsManyThroughAsTheShortestTimeTakes() {
        begin(7);

        assertThat(windows.isFull(CHAT)).isTrue();
        assertThat(windows.begin(CHAT)).contains(Duration.ofSeconds(1));
        assertThat(windows.begin("b")).isEmpty();
    }

    @Test
    void letsOneThroughAsSoonAsThereIsRoom() {
        begin(7);
        pass(Duration.ofSeconds(1));

        assertThat(windows.isFull(CHAT)).isFalse();
        begin(7);
    }

    @Test
    void countsOverTheLongerTimeToo() {
        for (int second = 0; second < 10; second++) {
            begin(6);
            pass(Duration.ofSeconds(1));
        }

        assertThat(windows.begin(CHAT)).contains(Duration.ofSeconds(20));
    }

    @Test
    void countsNothingThatHadToWait() {
        begin(7);
        assertThat(windows.begin(CHAT)).isPresent();
        pass(Duration.ofSeconds(1));

        begin(7);
    }

    @Test
    void waitsNoLongerThanUsualWhenTheClockIsSetBack() {
        begin(7);
        pass(Duration.ofHours(-3));

        assertThat(windows.begin(CHAT)).isEmpty();
    }

    private void begin(int times) {
        for (int done = 0; done < times; done++) {
            assertThat(windows.begin(CHAT)).isEmpty();
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
