package org.openconsult.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** A workbook with one table. */
final class WorkbookFile implements TableFile {
    private final TableWorkbook workbook;
    private final TableFile table;

    WorkbookFile(OutputStream out, String table, List<TableColumn> columns) {
        this(new TableWorkbook(out), table, columns);
    }

    /** With sheets as short as a test wants them. */
    WorkbookFile(OutputStream out, String table, List<TableColumn> columns, int rowsOfASheet) {
        this(new TableWorkbook(out, rowsOfASheet), table, columns);
    }

    private WorkbookFile(TableWorkbook workbook, String table, List<TableColumn> columns) {
        this.workbook = workbook;
        this.table = workbook.begin(table, columns);
    }

    @Override
    public void add(List<? extends Optional<?>> cells) throws IOException {
        table.add(cells);
    }

    @Override
    public void end() throws IOException {
        table.end();
        workbook.end();
    }
}
