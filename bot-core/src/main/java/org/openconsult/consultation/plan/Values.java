package org.openconsult.consultation.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.openconsult.consultation.DateRange;

/** Reads the single values that a plan is made of; one that cannot be read is reported and stood in for. */
final class Values {
    static final int HIGHEST_VERSION = 1_000_000;

    private Values() {}

    /** A whole number that people type: 1 to 99, so that it is never taken for a year or an amount. */
    static int number(Section section, Unique<Integer> taken) {
        return section.require("number")
                .flatMap(field -> whole(field, 99).map(number -> taken.add(field, number)))
                .orElse(StandIn.NUMBER);
    }

    static int version(Section section) {
        return section.require("version")
                .flatMap(field -> whole(field, HIGHEST_VERSION))
                .orElse(StandIn.NUMBER);
    }

    static Optional<Integer> whole(Field field, int highest) {
        Function<String, Optional<Integer>> reader = written -> Optional.of(written)
                .filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= highest);
        return field.scalar(reader, Remark.NOT_A_NUMBER, highest);
    }

    static String id(Section section, Unique<String> taken) {
        return section.require("id")
                .flatMap(field -> id(field).map(id -> taken.add(field, id)))
                .orElse(StandIn.WORD);
    }

    /** A name for machines, fit for addresses and file names. */
    static Optional<String> id(Field field) {
        return field.scalar(
                written -> Optional.of(written).filter(id -> id.matches("[a-z][a-z0-9_-]{0,63}")), Remark.NOT_AN_ID);
    }

    /** From start_date to end_date. */
    static DateRange dates(Section section) {
        Optional<LocalDate> start = section.require("start_date").flatMap(Values::date);
        Optional<Field> endField = section.require("end_date");
        Optional<LocalDate> end = endField.flatMap(Values::date);
        if (start.isEmpty() || end.isEmpty()) {
            return StandIn.DATES;
        }
        if (end.get().isBefore(start.get())) {
            endField.get().error(Remark.ENDS_BEFORE_START, end.get(), start.get());
            return StandIn.DATES;
        }
        return new DateRange(start.get(), end.get());
    }

    private static Optional<LocalDate> date(Field field) {
        return field.scalar(Values::date, Remark.NOT_A_DATE);
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written)).filter(date -> date.getYear() > 1900 && date.getYear() < 3000);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
