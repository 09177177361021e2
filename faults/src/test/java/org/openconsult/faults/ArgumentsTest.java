package org.openconsult.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openconsult.faults.agent.Safety;
import org.openconsult.faults.agent.Stretch;

class ArgumentsTest {
    private static Options read(String... arguments) {
        return Arguments.read(arguments, 42);
    }

    @Test
    void hasADefaultForEverything() {
        Options options = read();

        assertThat(options.time()).isEqualTo(Duration.ofMinutes(2));
        assertThat(options.kills()).isEqualTo(10);
        assertThat(options.seed()).isEqualTo(42);
        assertThat(options.switchOff()).isEmpty();
    }

    @Test
    void takesValuesBehindTheNameOrAfterAnEqualsSign() {
        Options options = read(
                "--minutes",
                "0.5",
                "--people=7",
                "--switch-off",
                "effect-replay",
                "--stretch",
                "5:200",
                "--replies=api");

        assertThat(options.time()).isEqualTo(Duration.ofSeconds(30));
        assertThat(options.people()).isEqualTo(7);
        assertThat(options.switchOff()).contains(Safety.EFFECT_REPLAY);
        assertThat(options.stretch()).contains(new Stretch(5, 200));
        assertThat(options.replies()).isEqualTo("api");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> read("--kils", "3")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("--kills")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("--kills", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("--switch-off", "gravity")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("--people", "0")).isInstanceOf(IllegalArgumentException.class);
    }
}
