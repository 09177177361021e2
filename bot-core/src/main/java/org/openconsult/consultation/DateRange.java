package org.openconsult.consultation;

import java.time.LocalDate;

/**
 * Days from the first to the last, both included.
 *
 * @param start the first day
 * @param end the last day, not before the first
 */
public record DateRange(LocalDate start, LocalDate end) {
    public DateRange {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A range of dates ends before it starts: " + start + " to " + end);
        }
    }
}
