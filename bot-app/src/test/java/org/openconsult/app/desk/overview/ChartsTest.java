package org.openconsult.app.desk.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openconsult.app.desk.overview.Chart.Column;
import org.openconsult.app.desk.overview.Chart.Row;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.search.Count;
import org.openconsult.search.Figures;
import org.openconsult.search.Figures.DayOnChannel;

class ChartsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    private final PlanWords words = new PlanWords(SamplePlan.load(), Locale.UK);

    @Test
    void haveADayForEachAlsoWhereNobodySaidAnything() {
        Figures figures = PlayedFigures.byDay(
                new TreeMap<>(Map.of(FIRST, new Count(2, 2), FIRST.plusDays(2), new Count(3, 1))),
                Map.of(
                        new DayOnChannel(FIRST, "sms"), new Count(2, 2),
                        new DayOnChannel(FIRST.plusDays(2), "teams"), new Count(3, 1)),
                "sms",
                "teams");

        Chart chart = new Charts(figures, words).byDay();

        assertThat(chart.columns())
                .extracting(Column::name)
                .containsExactly(
                        new Label("channel.sms", "sms"),
                        new Label("channel.teams", "teams"),
                        Label.message("overview.people"));
        assertThat(chart.columns()).extracting(Column::drawn).containsExactly(true, true, false);
        assertThat(chart.rows())
                .extracting(Row::counts)
                .containsExactly(List.of(2L, 0L, 2L), List.of(0L, 0L, 0L), List.of(0L, 3L, 1L));
    }

    @Test
    void haveOfManyDaysTheLastOnes() {
        Figures figures = PlayedFigures.byDay(
                new TreeMap<>(Map.of(FIRST, new Count(1, 1), FIRST.plusYears(3), new Count(1, 1))), Map.of());

        List<Row> days = new Charts(figures, words).byDay().rows();

        assertThat(days).hasSize(401);
        assertThat(days.get(400).name()).isEqualTo(Label.name("1 Nov 2029"));
    }

    @Test
    void haveAlsoWhatNobodySpokeOfAndWhatIsNotKnownLast() {
        Figures figures = PlayedFigures.byDistrict(Map.of("cayo", new Count(2, 1), "", new Count(4, 3)));

        Chart chart = new Charts(figures, words).byDistrict();

        assertThat(chart.rows()).hasSize(7);
        assertThat(chart.rows().get(1))
                .isEqualTo(new Row(
                        Label.name("Cayo"),
                        "/desk/comments?district=cayo&consultation=bz-sample-2021-2022",
                        List.of(2L, 1L)));
        assertThat(chart.rows().get(5).counts()).containsExactly(0L, 0L);
        assertThat(chart.rows().get(6))
                .isEqualTo(new Row(Label.message("overview.unknown.district"), "", List.of(4L, 3L)));
    }

    @Test
    void nameTheWholePlanBesideTheCommitments() {
        Chart chart = new Charts(PlayedFigures.byDistrict(Map.of()), words).byCommitment();

        assertThat(chart.rows()).hasSize(9);
        assertThat(chart.rows().get(8).name()).isEqualTo(Label.message("about.plan"));
        assertThat(chart.rows().get(8).path()).contains("commitment=0&");
    }

    @Test
    void areLeftOutWhereThereIsNothingToShow() {
        OverviewFigures figures = OverviewFigures.of(PlayedFigures.byDistrict(Map.of()), words);

        assertThat(figures.charts())
                .extracting(Chart::id)
                .containsExactly("byCommitment", "byStance", "ages", "byStakeholder");
        assertThat(figures.waiting()).isEqualTo(10);
    }

    @Test
    void sayNoTimeWhereNothingWasCountedYet() {
        assertThat(OverviewFigures.of(Figures.none(Instant.EPOCH), words).at()).isEmpty();
    }
}
