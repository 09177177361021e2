package org.openconsult.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A session or meeting in which people commented.
 *
 * @param date the day on which it began; of one that is known by its comments alone, when the first of them came
 * @param place as the channel or whoever entered it calls it
 * @param present how many were there at the start or at the end, whichever is more, as far as that is known
 * @param comments that count
 * @param people who made those; all for whom somebody entered something there are one
 * @param represented for whom those were entered
 */
public record Meeting(
        LocalDate date,
        String channel,
        Optional<String> place,
        OptionalInt present,
        long comments,
        long people,
        Represented represented) {}
