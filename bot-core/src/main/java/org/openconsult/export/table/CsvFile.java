package org.openconsult.export.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV: RFC 4180 in UTF-8 with a byte order mark, by which Excel knows the encoding. Line breaks inside a text stay as they
 * are.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvFile implements TableFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    private CsvFile(CSVPrinter printer) {
        this.printer = printer;
    }

    static CsvFile begin(OutputStream out, List<TableColumn> columns) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        var csv = new CsvFile(new CSVPrinter(writer, CSVFormat.RFC4180));
        csv.printer.printRecord(columns.stream().map(TableColumn::name));
        return csv;
    }

    @Override
    public void add(List<? extends Optional<?>> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvFile::shown));
    }

    @Override
    public void end() throws IOException {
        printer.flush();
    }

    private static String shown(Optional<?> cell) {
        return cell.map(CellText::of).map(SpreadsheetCell::inert).orElse("");
    }
}
