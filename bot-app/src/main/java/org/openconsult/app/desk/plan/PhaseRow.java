package org.openconsult.app.desk.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openconsult.consultation.CalendarEntry;
import org.openconsult.consultation.DateRange;

/**
 * A phase whose dates are edited.
 *
 * @param start as it was typed
 * @param problems what is wrong with it, by keys of the messages below {@code plan.phases.}
 */
record PhaseRow(CalendarEntry entry, String start, String end, List<String> problems) {
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 3000;

    static List<PhaseRow> of(List<CalendarEntry> calendar) {
        return calendar.stream()
                .map(entry -> new PhaseRow(
                        entry,
                        entry.dates().start().toString(),
                        entry.dates().end().toString(),
                        List.of()))
                .toList();
    }

    /** Those that were filled in for the phases of a calendar, checked. */
    static List<PhaseRow> filledIn(List<CalendarEntry> calendar, Map<String, String> form) {
        List<PhaseRow> rows = new ArrayList<>();
        Optional<LocalDate> above = Optional.empty();
        for (CalendarEntry entry : calendar) {
            PhaseRow row = new PhaseRow(
                    entry,
                    form.getOrDefault("start." + entry.id(), "").strip(),
                    form.getOrDefault("end." + entry.id(), "").strip(),
                    List.of());
            rows.add(row.checked(above));
            above = date(row.start);
        }
        return rows;
    }

    private PhaseRow checked(Optional<LocalDate> above) {
        Optional<LocalDate> first = date(start);
        Optional<LocalDate> last = date(end);
        List<String> found = new ArrayList<>();
        if (first.isEmpty() || last.isEmpty()) {
            found.add("no-date");
        } else if (last.get().isBefore(first.get())) {
            found.add("backwards");
        }
        if (first.isPresent() && above.filter(first.get()::isBefore).isPresent()) {
            found.add("order");
        }
        return new PhaseRow(entry, start, end, found);
    }

    /** Only where nothing is wrong. */
    CalendarEntry edited() {
        return new CalendarEntry(
                entry.id(),
                entry.name(),
                new DateRange(date(start).orElseThrow(), date(end).orElseThrow()));
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written))
                    .filter(date -> date.getYear() > EARLIEST_YEAR && date.getYear() < LATEST_YEAR);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
