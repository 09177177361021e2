package org.openconsult.app.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.app.desk.overview.Chart;
import org.openconsult.app.desk.overview.Charts;
import org.openconsult.app.desk.report.Block.Cell;
import org.openconsult.app.desk.report.Block.Head;
import org.openconsult.app.desk.report.Block.Heading;
import org.openconsult.app.desk.report.Block.Paragraph;
import org.openconsult.app.desk.report.Block.Table;
import org.openconsult.comment.CommentStatus;
import org.openconsult.report.Report;
import org.openconsult.report.Represented;

/** What was counted, in numbers and charts. */
final class NumbersPart {
    private NumbersPart() {}

    static List<Block> of(Report report, Wording wording) {
        NumberTables tables = new NumberTables(wording);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "numbers", wording.say("numbers")));
        blocks.add(new Paragraph(
                wording.say(
                        "numbers.lead",
                        report.figures().all().comments(),
                        report.figures().all().people()),
                false));
        blocks.add(totals(report, wording, tables));
        represented(report, wording).forEach(blocks::add);
        Charts charts = new Charts(report.figures(), wording.plan());
        Stream.of(
                        charts.byWeek(),
                        charts.byCommitment(),
                        charts.byDistrict(),
                        charts.byChannel(),
                        charts.byLanguage(),
                        charts.byStakeholder(),
                        charts.byStance())
                .filter(chart -> !chart.rows().isEmpty())
                .forEach(chart -> blocks.addAll(drawn(chart, tables)));
        return blocks;
    }

    private static List<Block> drawn(Chart chart, NumberTables tables) {
        Table table = tables.of(chart);
        return List.of(new Heading(2, "chart-" + chart.id(), table.caption()), table);
    }

    /** Empty where everybody wrote for themselves. */
    private static List<Block> represented(Report report, Wording wording) {
        Represented all = report.represented();
        return all.comments() == 0
                ? List.of()
                : List.of(
                        new Paragraph(wording.say("represented", all.comments(), all.counted(), all.people()), false));
    }

    private static Table totals(Report report, Wording wording, NumberTables tables) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(wording.say("total.comments"), report.all().comments(), tables));
        rows.add(row(wording.say("total.once"), report.all().once(), tables));
        rows.add(row(wording.say("total.people"), report.figures().all().people(), tables));
        if (report.represented().comments() > 0) {
            rows.add(row(wording.say("total.entered"), report.represented().comments(), tables));
            rows.add(row(wording.say("total.represented"), report.represented().people(), tables));
        }
        for (CommentStatus status : List.of(CommentStatus.HIDDEN, CommentStatus.WITHDRAWN, CommentStatus.ERASED)) {
            rows.add(row(wording.say("total." + status.name()), report.others().getOrDefault(status, 0L), tables));
        }
        long entries = report.all().comments()
                + report.others().values().stream().mapToLong(Long::longValue).sum();
        rows.add(row(wording.say("total.entries"), entries, tables));
        return new Table(
                "totals",
                wording.say("totals"),
                Optional.empty(),
                List.of(Head.of(wording.say("what")), Head.number(wording.say("howMany"))),
                rows);
    }

    private static List<Cell> row(String name, long number, NumberTables tables) {
        return List.of(Cell.of(name), tables.cell(number));
    }
}
