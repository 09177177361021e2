package org.openconsult.assisted;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openconsult.assisted.EntryProblem.Kind;

/** What was typed in some fields, read one by one; what is wrong is noted, and reads as nothing. */
final class TypedFields {
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int OLDEST_YEARS = 5;

    private final int where;
    private final Map<EntryField, String> typed;
    private final List<EntryProblem> problems;

    TypedFields(int where, Map<EntryField, String> typed, List<EntryProblem> problems) {
        this.where = where;
        this.typed = typed.isEmpty() ? Map.of() : new EnumMap<>(typed);
        this.problems = problems;
    }

    /** What stands there, as it was typed but for blanks around it; empty where nothing does. */
    Optional<String> get(EntryField field) {
        return Optional.ofNullable(typed.get(field)).map(String::strip).filter(value -> !value.isEmpty());
    }

    boolean isEmpty(EntryField field) {
        return get(field).isEmpty();
    }

    /** Every character as it was typed; line ends alone are those of a text, and not those that browsers make of them. */
    Optional<String> words(EntryField field, int longest) {
        Optional<String> words = Optional.ofNullable(typed.get(field))
                .map(text -> text.replace("\r\n", "\n"))
                .filter(text -> !text.isBlank());
        return words.isPresent() && words.get().length() > longest ? wrong(field, Kind.TOO_LONG) : words;
    }

    Optional<String> line(EntryField field, int longest) {
        Optional<String> line = get(field).map(text -> text.replaceAll("\\s+", " "));
        return line.isPresent() && line.get().length() > longest ? wrong(field, Kind.TOO_LONG) : line;
    }

    /** From 1. */
    Optional<Integer> count(EntryField field) {
        return number(field, 1);
    }

    Optional<Integer> number(EntryField field, int least) {
        Optional<String> digits = get(field);
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        if (!digits.get().matches("[0-9]{1,9}")) {
            return wrong(field, Kind.NOT_A_NUMBER);
        }
        int number = Integer.parseInt(digits.get());
        return number < least || number > MOST_PEOPLE ? wrong(field, Kind.OUT_OF_RANGE) : Optional.of(number);
    }

    /** A number of some of so many people. */
    Optional<Integer> some(EntryField field, int least, Optional<Integer> people) {
        Optional<Integer> some = number(field, least);
        boolean more = some.isPresent() && people.isPresent() && some.get() > people.get();
        return more ? wrong(field, Kind.MORE_THAN_PEOPLE) : some;
    }

    /** A day in the last years. */
    Optional<LocalDate> day(EntryField field, LocalDate today) {
        Optional<String> day = get(field);
        if (day.isEmpty()) {
            return wrong(field, Kind.MISSING);
        }
        try {
            LocalDate date = LocalDate.parse(day.get());
            if (date.isAfter(today)) {
                return wrong(field, Kind.IN_THE_FUTURE);
            }
            return date.isBefore(today.minusYears(OLDEST_YEARS)) ? wrong(field, Kind.LONG_AGO) : Optional.of(date);
        } catch (DateTimeException malformed) {
            return wrong(field, Kind.NOT_A_DATE);
        }
    }

    <T> Optional<T> required(EntryField field, Optional<T> value) {
        boolean silent = value.isEmpty()
                && problems.stream().noneMatch(problem -> problem.where() == where && problem.field() == field);
        return silent ? wrong(field, Kind.MISSING) : value;
    }

    <T> Optional<T> wrong(EntryField field, Kind kind) {
        problems.add(new EntryProblem(where, field, kind));
        return Optional.empty();
    }
}
