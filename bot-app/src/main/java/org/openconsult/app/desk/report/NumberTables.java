package org.openconsult.app.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openconsult.app.desk.overview.Chart;
import org.openconsult.app.desk.overview.Label;
import org.openconsult.app.desk.report.Block.Cell;
import org.openconsult.app.desk.report.Block.Head;
import org.openconsult.app.desk.report.Block.Mark;
import org.openconsult.app.desk.report.Block.Table;

/** Makes tables of numbers, of the desk's charts among others. */
final class NumberTables {
    private final Wording wording;

    NumberTables(Wording wording) {
        this.wording = wording;
    }

    Cell cell(long number) {
        return new Cell(wording.number(number), number, Mark.NONE);
    }

    /** The table of a chart of the desk. */
    Table of(Chart chart) {
        List<Head> heads = new ArrayList<>(List.of(Head.of(wording.say("rows." + chart.id()))));
        chart.columns().forEach(column -> heads.add(new Head(name(column.name()), true, column.drawn())));
        List<List<Cell>> rows = new ArrayList<>();
        for (Chart.Row row : chart.rows()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(name(row.name()))));
            row.counts().forEach(count -> cells.add(cell(count)));
            rows.add(List.copyOf(cells));
        }
        return new Table(
                chart.id(),
                wording.ofDesk(chart.title(), ""),
                Optional.of(chart.kind().name().toLowerCase(Locale.ROOT)),
                List.copyOf(heads),
                List.copyOf(rows));
    }

    private String name(Label label) {
        return label.key().isEmpty() ? label.name() : plain(wording.ofDesk(label.key(), label.name()));
    }

    /** Without the sign that some names have in front: paper has room for words. */
    private static String plain(String name) {
        return name.replaceFirst("^[^\\p{L}\\p{N}]+\\s", "");
    }
}
