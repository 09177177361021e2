package org.openconsult.consultation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.CalendarEntry;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Phase;

class SamplePlanTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);

    @Test
    void isOpenOnTheDayWanted() {
        ActionPlan plan = SamplePlan.openOn(TODAY);

        assertThat(new Consultation(plan)
                        .phaseAt(TODAY.atStartOfDay(plan.timeZone()).toInstant()))
                .isEqualTo(Phase.OPEN);
        assertThat(plan.publicConsultation().start()).isEqualTo(TODAY.minusDays(7));
    }

    @Test
    void movesAllPhasesByTheSameDays() {
        List<Long> moves = SamplePlan.openOn(TODAY).calendar().stream()
                .map(SamplePlanTest::days)
                .toList();

        assertThat(moves)
                .isEqualTo(SamplePlan.load().calendar().stream()
                        .map(SamplePlanTest::days)
                        .toList());
        assertThat(SamplePlan.openOn(TODAY).withCalendar(SamplePlan.load().calendar()))
                .isEqualTo(SamplePlan.load());
    }

    private static long days(CalendarEntry entry) {
        return ChronoUnit.DAYS.between(entry.dates().start(), entry.dates().end());
    }
}
