package org.openconsult.export.table;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table in a workbook of Excel: texts as text whatever they begin with, times as dates, a header that stays in view and filters. A
 * table longer than a sheet goes on in another; a text longer than a cell goes on in a row below that repeats the first cells
 * of its row alone, with a mark where it was cut.
 *
 * @see <a href="https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3">
 *     Excel specifications and limits</a>
 */
final class WorkbookTable implements TableFile {
    private static final int ROWS_IN_MEMORY = 500;
    /** What says which row a continued text belongs to. */
    private static final int NAMING_CELLS = 2;

    private static final String TIME = "yyyy-mm-dd hh:mm:ss";

    private final Workbook workbook;
    private final String table;
    private final List<TableColumn> columns;
    private final int rowsOfASheet;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int row;

    WorkbookTable(Workbook workbook, String table, List<TableColumn> columns, int rowsOfASheet) {
        this.workbook = workbook;
        this.table = table;
        this.columns = columns;
        this.rowsOfASheet = rowsOfASheet;
    }

    @Override
    public void add(List<? extends Optional<?>> cells) throws IOException {
        List<List<String>> texts = new ArrayList<>();
        for (Optional<?> cell : cells) {
            texts.add(cell.filter(String.class::isInstance)
                    .map(text -> LongCell.parts(CellText.whole((String) text)))
                    .orElse(List.of()));
        }
        Worksheet here = withRoom();
        for (int column = 0; column < cells.size(); column++) {
            if (texts.get(column).isEmpty()) {
                write(here, column, cells.get(column));
            } else {
                writeText(here, column, texts.get(column).get(0));
            }
        }
        next(here);
        int longest = texts.stream().mapToInt(List::size).max().orElse(0);
        for (int part = 1; part < longest; part++) {
            goOn(texts, part);
        }
    }

    private void goOn(List<List<String>> texts, int part) throws IOException {
        Worksheet here = withRoom();
        for (int column = 0; column < texts.size(); column++) {
            List<String> parts = texts.get(column);
            if (part < parts.size()) {
                writeText(here, column, parts.get(part));
            } else if (column < NAMING_CELLS && !parts.isEmpty()) {
                writeText(here, column, parts.get(0));
            }
        }
        next(here);
    }

    private void write(Worksheet here, int column, Optional<?> cell) {
        if (cell.isEmpty()) {
            return;
        }
        Object value = cell.get();
        if (value instanceof OffsetDateTime time) {
            // A cell knows no offset: the column says which.
            here.value(row, column, time.toLocalDateTime().atZone(ZoneOffset.UTC));
            here.style(row, column).format(TIME).set();
        } else if (value instanceof Boolean truth) {
            here.value(row, column, truth);
        } else if (value instanceof Number number) {
            here.value(row, column, number);
        } else {
            writeText(here, column, CellText.of(value));
        }
    }

    /** Inline, as the library keeps every shared text in memory. */
    private void writeText(Worksheet here, int column, String text) {
        here.inlineString(row, column, SpreadsheetXml.escaped(text));
        if (columns.get(column).isOfText()) {
            here.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    private Worksheet withRoom() throws IOException {
        Worksheet full = sheet;
        if (full != null && row < rowsOfASheet) {
            return full;
        }
        if (full != null) {
            finish(full);
        }
        return begun();
    }

    private Worksheet begun() {
        sheets++;
        Worksheet begun = workbook.newWorksheet(sheets == 1 ? table : table + " " + sheets);
        for (int column = 0; column < columns.size(); column++) {
            begun.width(column, columns.get(column).width());
            begun.inlineString(0, column, columns.get(column).name());
            begun.style(0, column).bold().set();
        }
        begun.freezePane(0, 1);
        sheet = begun;
        row = 1;
        return begun;
    }

    private void next(Worksheet here) throws IOException {
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            here.flush();
        }
    }

    private void finish(Worksheet full) throws IOException {
        full.setAutoFilter(0, 0, row - 1, columns.size() - 1);
        full.finish();
    }

    @Override
    public void end() throws IOException {
        finish(sheet == null ? begun() : sheet);
    }
}
