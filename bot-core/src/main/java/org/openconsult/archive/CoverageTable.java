package org.openconsult.archive;

import static org.openconsult.export.table.Column.always;
import static org.openconsult.export.table.Column.optional;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openconsult.archive.CoverageTable.Row;
import org.openconsult.channel.ChannelId;
import org.openconsult.coverage.Cell;
import org.openconsult.coverage.CountedCells;
import org.openconsult.coverage.CoverageAlerts;
import org.openconsult.coverage.CoverageTargets;
import org.openconsult.coverage.Grid;
import org.openconsult.export.table.Table;
import org.openconsult.search.CommentSearch;
import org.openconsult.search.Count;
import org.openconsult.search.Figures;

/** How much was said where, beside what coordinators want to hear. */
record CoverageTable(CommentSearch search, CoverageTargets targets) implements ArchiveTable<Row> {
    private static final String ALL = "Empty in rows that are about all of them together.";

    private static final Table<Row> TABLE = new Table<>(
            "coverage",
            "A row counts the comments on one commitment, from one district, through one channel, or any of these together. Rows"
                    + " overlap: do not add them up. Only comments that count do: no hidden, withdrawn or erased ones. What is on the"
                    + " plan as a whole or on nothing yet, or from nobody knows where, is in the rows that are about all commitments"
                    + " or all districts together.",
            List.of(
                    optional("commitment_id", "The commitment. " + ALL, row -> row.cell()
                            .commitment()),
                    optional("district", "The district by its id in the plan. " + ALL, row -> row.cell()
                            .district()),
                    optional("channel", "The channel, like sms; those that anybody has used. " + ALL, row -> row.cell()
                            .channel()
                            .map(ChannelId::name)),
                    always("comments", "How many comments there are.", row -> row.found()
                            .comments()),
                    always(
                            "people",
                            "Of how many people, each counted once; where a channel is given beside all commitments or all districts,"
                                    + " once in each of their parts.",
                            row -> row.found().people()),
                    optional(
                            "wanted_comments",
                            "How many comments coordinators want there. Empty where they have set nothing.",
                            row -> row.wanted().map(Count::comments)),
                    optional(
                            "wanted_people",
                            "Of how many people. Empty where they have set nothing.",
                            row -> row.wanted().map(Count::people)),
                    optional(
                            "reached",
                            "true where there is as much as is wanted. Empty where they have set nothing.",
                            Row::reached),
                    always("counted_at_utc", "When it was counted, in UTC.", row -> row.at()
                            .atOffset(ZoneOffset.UTC))));

    record Row(Cell cell, Count found, Optional<Count> wanted, Instant at) {
        Optional<Boolean> reached() {
            return wanted.map(goal -> found.comments() >= goal.comments() && found.people() >= goal.people());
        }
    }

    @Override
    public Table<Row> table() {
        return TABLE;
    }

    @Override
    public void each(ArchiveRequest request, Consumer<Row> row) {
        Figures figures = search.figures(request.plan().id());
        List<ChannelId> channels =
                figures.channels().keySet().stream().map(ChannelId::new).toList();
        Grid grid = Grid.of(request.plan(), channels);
        Map<Cell, Count> goals =
                CoverageAlerts.goals(targets.of(request.plan().id()).inForce(), grid);
        var counted = new CountedCells(figures);
        cells(grid)
                .forEach(cell -> row.accept(
                        new Row(cell, counted.of(cell), Optional.ofNullable(goals.get(cell)), figures.at())));
    }

    private static Stream<Cell> cells(Grid grid) {
        return orAll(grid.commitments()).flatMap(commitment -> orAll(grid.districts())
                .flatMap(district -> orAll(grid.channels()).map(channel -> new Cell(commitment, district, channel))));
    }

    private static <T> Stream<Optional<T>> orAll(List<T> values) {
        return Stream.concat(Stream.of(Optional.empty()), values.stream().map(Optional::of));
    }
}
