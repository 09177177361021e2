package org.openconsult.app.desk.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.desk.words.PlanWords.Choice;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.coverage.Cell;
import org.openconsult.coverage.CoverageFigures;
import org.openconsult.search.Count;

/** One commitment, and what each district said of it. */
public record CoverageRow(String name, List<Part> cells) {

    /** How far one is from what is wanted. */
    public enum Level {
        /** Nothing was said. */
        NONE,
        /** Something, and less than is wanted. */
        SOME,
        ENOUGH
    }

    /**
     * What one district said.
     *
     * @param id names the cell on its page
     * @param wanted comments; 0 where none are
     */
    public record Part(String id, Count count, long wanted, Level level, String path) {}

    static CoverageRow of(Choice commitment, PlanWords words, CoverageFigures figures, Map<Cell, Count> goals) {
        return new CoverageRow(
                commitment.name(),
                words.districts().stream()
                        .map(district -> cell(commitment.value(), district.value()))
                        .map(cell -> part(words.plan(), cell, figures, goals))
                        .toList());
    }

    private static Cell cell(String commitment, String district) {
        return new Cell(Optional.of(commitment), Optional.of(district), Optional.empty());
    }

    private static Part part(ActionPlan plan, Cell cell, CoverageFigures figures, Map<Cell, Count> goals) {
        Count found = figures.of(cell);
        Count wanted = goals.getOrDefault(cell, Count.NONE);
        String id =
                "cell-" + cell.commitment().orElse("") + "-" + cell.district().orElse("");
        return new Part(id, found, wanted.comments(), level(found, wanted), path(plan, cell));
    }

    private static Level level(Count found, Count wanted) {
        if (found.comments() == 0) {
            return Level.NONE;
        }
        return found.comments() < wanted.comments() || found.people() < wanted.people() ? Level.SOME : Level.ENOUGH;
    }

    /** Where the comments of a cell are read. */
    static String path(ActionPlan plan, Cell cell) {
        Map<String, String> filters = new LinkedHashMap<>();
        cell.commitment().ifPresent(id -> filters.put("commitment", id));
        cell.district().ifPresent(id -> filters.put("district", id));
        cell.channel().ifPresent(channel -> filters.put("channel", channel.name()));
        return CommentsPath.of(plan.id(), filters);
    }
}
