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

    /** On 28 March 2027 Madrid has no hour from 2 to 3, on 31 October 2027 it has it twice. */
    @Test
    void endByTheClockOnTheWallWhereTheClockIsChanged() {
        ZoneId madrid = ZoneId.of("Europe/Madrid");
        QuietHours night = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0), madrid);
        Instant spring = Instant.parse("2027-03-27T19:00:00Z");
        Instant autumn = Instant.parse("2027-10-30T18:00:00Z");

        assertThat(night.at(spring)).isTrue();
        assertThat(night.end(spring)).isEqualTo(spring.plus(Duration.ofHours(10)));
        assertThat(night.end(autumn)).isEqualTo(autumn.plus(Duration.ofHours(12)));
        assertThat(night.open(spring.minus(Duration.ofHours(1)), spring.plus(Duration.ofHours(11))))
                .isEqualTo(Duration.ofHours(2));
        QuietHours atTwo = new QuietHours(LocalTime.of(1, 0), LocalTime.of(2, 30), madrid);
        assertThat(atTwo.end(Instant.parse("2027-03-28T00:30:00Z"))).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
    }

    @Test
    void canBeNone() {
        QuietHours none = QuietHours.none(BELIZE);

        assertThat(none.at(at("2026-11-20T00:00:00"))).isFalse();
        assertThat(none.open(at("2026-11-18T00:00:00"), at("2026-11-20T00:00:00")))
                .isEqualTo(Duration.ofDays(2));
    }
}
