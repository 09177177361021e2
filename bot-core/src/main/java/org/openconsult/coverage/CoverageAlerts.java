package org.openconsult.coverage;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openconsult.search.Count;

/** Finds what is missing to reach the targets. */
public final class CoverageAlerts {
    private CoverageAlerts() {}

    /**
     * What is missing: first where the greatest share of what is wanted is missing, among those where the most is, then in the
     * grid's order. In a cell where both comments and people are too few the one of which more is missing is told.
     *
     * @param most as many as this at the most
     */
    public static List<CoverageAlert> of(List<CoverageTarget> targets, Grid grid, CoverageFigures figures, int most) {
        return goals(targets, grid).entrySet().stream()
                .flatMap(goal -> alert(goal.getKey(), goal.getValue(), figures.of(goal.getKey())))
                .sorted(Comparator.comparingDouble(CoverageAlert::shareMissing)
                        .thenComparingLong(CoverageAlert::missing)
                        .reversed())
                .limit(most)
                .toList();
    }

    /** What is wanted in each cell: the targets of a table beside its figures. */
    public static Map<Cell, Count> goals(List<CoverageTarget> targets, Grid grid) {
        Map<Cell, CoverageTarget> holding = new LinkedHashMap<>();
        targets.forEach(
                target -> grid.cells(target).forEach(cell -> holding.merge(cell, target, CoverageAlerts::holding)));
        Map<Cell, Count> goals = new LinkedHashMap<>();
        holding.forEach((cell, target) -> goals.put(cell, new Count(target.comments(), target.people())));
        return goals;
    }

    private static CoverageTarget holding(CoverageTarget first, CoverageTarget second) {
        return second.exactness() >= first.exactness() ? second : first;
    }

    private static Stream<CoverageAlert> alert(Cell cell, Count wanted, Count found) {
        return Stream.of(
                new CoverageAlert(cell, CoverageAlert.What.COMMENTS, wanted.comments(), found.comments()),
                new CoverageAlert(cell, CoverageAlert.What.PEOPLE, wanted.people(), found.people()))
                .filter(alert -> alert.missing() > 0)
                .max(Comparator.comparingDouble(CoverageAlert::shareMissing)
                        .thenComparing(CoverageAlert::what, Comparator.reverseOrder()))
                .stream();
    }
}
