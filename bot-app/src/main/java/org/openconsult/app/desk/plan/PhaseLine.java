package org.openconsult.app.desk.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.CalendarEntry;
import org.openconsult.consultation.Language;

/**
 * The phases of a plan on one line of time, in thousandths of it.
 *
 * @param today where today is; empty where that is before or after all phases
 */
record PhaseLine(List<Stretch> phases, Optional<Integer> today, LocalDate day) {
    private static final int LENGTH = 1000;

    /** @param asks whether this is when the public is asked */
    record Stretch(
            String id, String name, LocalDate start, LocalDate end, int from, int length, String when, boolean asks) {}

    static PhaseLine of(ActionPlan plan, LocalDate today, Language language) {
        LocalDate first = plan.calendar().stream()
                .map(entry -> entry.dates().start())
                .min(LocalDate::compareTo)
                .orElse(today);
        LocalDate last = plan.calendar().stream()
                .map(entry -> entry.dates().end())
                .max(LocalDate::compareTo)
                .orElse(today);
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        boolean inside = !today.isBefore(first) && !today.isAfter(last);
        return new PhaseLine(
                plan.calendar().stream()
                        .map(entry ->
                                stretch(entry, first, days, today, entry.name().in(language, plan.defaultLanguage())))
                        .toList(),
                inside ? Optional.of(place(first, today, days)) : Optional.empty(),
                today);
    }

    private static Stretch stretch(CalendarEntry entry, LocalDate first, long days, LocalDate today, String name) {
        LocalDate start = entry.dates().start();
        LocalDate end = entry.dates().end();
        int from = place(first, start, days);
        int until = place(first, end.plusDays(1), days);
        String when = today.isBefore(start) ? "coming" : today.isAfter(end) ? "over" : "now";
        return new Stretch(
                entry.id(),
                name,
                start,
                end,
                from,
                Math.max(4, until - from),
                when,
                entry.id().equals(CalendarEntry.PUBLIC_CONSULTATION));
    }

    private static int place(LocalDate first, LocalDate day, long days) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, day) * LENGTH / days);
    }
}
