package org.openconsult.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
    private static final ZoneId BELIZE = ZoneId.of("America/Belize");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0), BELIZE);

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(BELIZE).toInstant();
    }

    @Test
    void goOverMidnight() {
        assertThat(NIGHT.at(at("2026-11-20T19:59:59"))).isFalse();
        assertThat(NIGHT.at(at("2026-11-20T20:00:00"))).isTrue();
        assertThat(NIGHT.at(at("2026-11-21T06:59:59"))).isTrue();
        assertThat(NIGHT.at(at("2026-11-21T07:00:00"))).isFalse();
        assertThat(NIGHT.end(at("2026-11-20T22:00:00"))).isEqualTo(at("2026-11-21T07:00:00"));
        assertThat(NIGHT.end(at("2026-11-21T01:00:00"))).isEqualTo(at("2026-11-21T07:00:00"));
    }

    @Test
    void areNotCountedInWhatIsOpen() {
        assertThat(NIGHT.open(at("2026-11-20T19:00:00"), at("2026-11-21T08:00:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(NIGHT.open(at("2026-11-20T22:00:00"), at("2026-11-20T23:00:00")))
                .isZero();
        assertThat(NIGHT.open(at("2026-11-18T00:00:00"), at("2026-11-20T00:00:00")))
                .isEqualTo(Duration.ofHours(26));
    }

    @Test
    void canBeNone() {
        QuietHours none = QuietHours.none(BELIZE);

        assertThat(none.at(at("2026-11-20T00:00:00"))).isFalse();
        assertThat(none.open(at("2026-11-18T00:00:00"), at("2026-11-20T00:00:00")))
                .isEqualTo(Duration.ofDays(2));
    }
}
