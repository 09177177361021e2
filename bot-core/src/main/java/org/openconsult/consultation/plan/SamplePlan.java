package org.openconsult.consultation.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.CalendarEntry;
import org.openconsult.consultation.DateRange;

/** The plan that comes with the product, to try it with. */
public final class SamplePlan {
    private static final String FILE = "sample-action-plan.yaml";
    private static final int OPEN_FOR_DAYS = 7;

    private SamplePlan() {}

    /** The sample as its file has it, with its own dates. */
    public static ActionPlan load() {
        PlanReading reading = new ActionPlanReader().read(file());
        return reading.plan()
                .orElseThrow(() -> new IllegalStateException("The sample plan has errors: " + reading.errors()));
    }

    /**
     * The sample with its calendar moved so that the public consultation opened a week before the given day. All its
     * phases move by the same number of days; the plan's and the commitments' own dates stay.
     */
    public static ActionPlan openOn(LocalDate today) {
        ActionPlan plan = load();
        long days = ChronoUnit.DAYS.between(plan.publicConsultation().start(), today.minusDays(OPEN_FOR_DAYS));
        List<CalendarEntry> moved = plan.calendar().stream()
                .map(entry -> new CalendarEntry(entry.id(), entry.name(), moved(entry.dates(), days)))
                .toList();
        return plan.withCalendar(moved);
    }

    /** The sample's file, comments and all: a start for one's own plan. */
    public static String file() {
        try (InputStream file = Objects.requireNonNull(SamplePlan.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The sample plan cannot be read", unreadable);
        }
    }

    private static DateRange moved(DateRange dates, long days) {
        return new DateRange(dates.start().plusDays(days), dates.end().plusDays(days));
    }
}
