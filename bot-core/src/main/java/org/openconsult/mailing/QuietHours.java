package org.openconsult.mailing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours of a day in which nobody is written to first.
 *
 * @param from when they begin, of whoever lives in
 * @param until when they end, on the next day where that is earlier; the same as {@code from} where there are none
 * @param zone where the days are counted
 */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    /** At any time. */
    public static QuietHours none(ZoneId zone) {
        return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, zone);
    }

    /** Whether a moment is in them. */
    public boolean at(Instant moment) {
        LocalTime time = LocalTime.ofInstant(moment, zone);
        boolean begun = !time.isBefore(from);
        boolean goesOn = time.isBefore(until);
        return from.isBefore(until) ? begun && goesOn : !from.equals(until) && (begun || goesOn);
    }

    /** When the ones that a moment is in are over; the moment itself where it is in none. */
    public Instant end(Instant moment) {
        if (!at(moment)) {
            return moment;
        }
        LocalDate day = LocalDate.ofInstant(moment, zone);
        Instant today = day.atTime(until).atZone(zone).toInstant();
        return today.isAfter(moment)
                ? today
                : day.plusDays(1).atTime(until).atZone(zone).toInstant();
    }

    boolean isSameDay(Instant one, Instant other) {
        return LocalDate.ofInstant(one, zone).equals(LocalDate.ofInstant(other, zone));
    }

    /** How much of a time is outside of them. */
    public Duration open(Instant begin, Instant end) {
        Duration open = Duration.ZERO;
        Instant moment = end(begin);
        while (moment.isBefore(end)) {
            Instant next = earlier(begins(moment), end);
            open = open.plus(Duration.between(moment, next));
            moment = end(next);
            if (!moment.isAfter(next)) {
                return open;
            }
        }
        return open;
    }

    /** When the next ones begin after a moment outside of them. */
    private Instant begins(Instant moment) {
        if (from.equals(until)) {
            return Instant.MAX;
        }
        LocalDate day = LocalDate.ofInstant(moment, zone);
        Instant today = day.atTime(from).atZone(zone).toInstant();
        return today.isAfter(moment)
                ? today
                : day.plusDays(1).atTime(from).atZone(zone).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
