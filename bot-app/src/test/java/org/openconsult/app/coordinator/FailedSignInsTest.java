package org.openconsult.app.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openconsult.app.coordinator.FailedSignIns.Attempt;

class FailedSignInsTest {
    private static final Attempt ATTEMPT = new Attempt("chair", "192.0.2.1");

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final FailedSignIns failures = new FailedSignIns(clock());

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    @BeforeEach
    void failFiveTimes() {
        for (int time = 0; time < 5; time++) {
            assertThat(failures.wait(ATTEMPT)).isZero();
            failures.failed(ATTEMPT);
        }
    }

    @Test
    void makesTheSixthTryWaitAMinute() {
        assertThat(failures.wait(ATTEMPT)).isEqualTo(Duration.ofMinutes(1));
        now = now.plusSeconds(60);
        assertThat(failures.wait(ATTEMPT)).isZero();
        failures.failed(ATTEMPT);
        assertThat(failures.wait(ATTEMPT)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void letsTheSamePersonInFromElsewhere() {
        assertThat(failures.wait(new Attempt("chair", "192.0.2.2"))).isZero();
        assertThat(failures.wait(new Attempt("helper", "192.0.2.1"))).isZero();
    }

    @Test
    void forgetsAfterASuccessOrAQuarterOfAnHour() {
        now = now.plus(Duration.ofMinutes(15));
        failures.failed(ATTEMPT);
        assertThat(failures.wait(ATTEMPT)).isZero();
        failures.succeeded(ATTEMPT);
        assertThat(failures.wait(ATTEMPT)).isZero();
    }

    @Test
    void makesAPlaceWaitThatTriesManyAccounts() {
        for (int time = 5; time < 50; time++) {
            failures.failed(new Attempt("somebody " + time, "192.0.2.1"));
        }
        assertThat(failures.wait(new Attempt("helper", "192.0.2.1"))).isEqualTo(Duration.ofMinutes(1));
        assertThat(failures.wait(new Attempt("helper", "192.0.2.2"))).isZero();
    }

    @Test
    void holdsUpNobodyForTheFailuresOfOthersWhereTheySignedInBefore() {
        Attempt helper = new Attempt("helper", "192.0.2.1");
        failures.succeeded(helper);
        for (int time = 5; time < 50; time++) {
            failures.failed(new Attempt("somebody " + time, "192.0.2.1"));
        }
        assertThat(failures.wait(helper)).isZero();
        now = now.plus(Duration.ofDays(1));
        for (int time = 0; time < 50; time++) {
            failures.failed(new Attempt("somebody " + time, "192.0.2.1"));
        }
        assertThat(failures.wait(helper)).isEqualTo(Duration.ofMinutes(1));
    }
}
