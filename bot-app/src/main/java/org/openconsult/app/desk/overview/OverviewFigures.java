package org.openconsult.app.desk.overview;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.comment.CommentStatus;
import org.openconsult.search.Count;
import org.openconsult.search.Figures;
import org.openconsult.search.Figures.Ages;

/**
 * A consultation's figures in the reader's words.
 *
 * @param waiting comments that have no answer
 * @param at when all of it was counted; empty where nothing was yet
 * @param districts stands beside the map
 * @param charts in the order of the page, those that have anything to show
 */
record OverviewFigures(
        Count all,
        long waiting,
        long hidden,
        long withdrawn,
        long erased,
        String at,
        DistrictMap map,
        Chart districts,
        List<Chart> charts) {

    static OverviewFigures of(Figures figures, PlanWords words) {
        Charts charts = new Charts(figures, words);
        Ages ages = figures.unanswered();
        return new OverviewFigures(
                figures.all(),
                ages.day() + ages.week() + ages.fourWeeks() + ages.older(),
                figures.others().getOrDefault(CommentStatus.HIDDEN, 0L),
                figures.others().getOrDefault(CommentStatus.WITHDRAWN, 0L),
                figures.others().getOrDefault(CommentStatus.ERASED, 0L),
                figures.at().equals(Instant.EPOCH) ? "" : words.time(figures.at()),
                DistrictMap.of(figures, words),
                charts.byDistrict(),
                Stream.of(
                                charts.byDay(),
                                charts.byCommitment(),
                                charts.byChannel(),
                                charts.byLanguage(),
                                charts.byStance(),
                                charts.ages(),
                                charts.byStakeholder())
                        .filter(chart -> !chart.rows().isEmpty())
                        .toList());
    }
}
