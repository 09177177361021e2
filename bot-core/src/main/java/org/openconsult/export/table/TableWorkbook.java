package org.openconsult.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of Excel that tables are written to one after the other, in constant memory. For one thread. */
public final class TableWorkbook {
    private final Workbook workbook;
    private final int rowsOfASheet;

    public TableWorkbook(OutputStream out) {
        this(out, Worksheet.MAX_ROWS);
    }

    /** With sheets as short as a test wants them. */
    TableWorkbook(OutputStream out, int rowsOfASheet) {
        this.workbook = new Workbook(out, "OpenConsult", null);
        this.rowsOfASheet = rowsOfASheet;
    }

    /** Begins a table on a sheet of its own; the one before must have ended. */
    public TableFile begin(String table, List<TableColumn> columns) {
        return new WorkbookTable(workbook, table, columns, rowsOfASheet);
    }

    /** Writes what is left, after one table at least, and leaves the stream open. */
    public void end() throws IOException {
        workbook.finish();
    }
}
