package org.openconsult.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes comments as CSV: RFC 4180 in UTF-8 with a byte order mark, by which Excel knows the encoding. Line breaks
 * inside a text stay as they are.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CommentCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    private CommentCsv(CSVPrinter printer) {
        this.printer = printer;
    }

    /** Writes the header. */
    static CommentCsv begin(OutputStream out) {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            writer.write(BYTE_ORDER_MARK);
            var csv = new CommentCsv(new CSVPrinter(writer, CSVFormat.RFC4180));
            csv.printer.printRecord(CommentColumns.names());
            return csv;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void add(ExportedComment comment) {
        try {
            printer.printRecord(CommentColumns.ALL.stream().map(column -> cell(column, comment)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void flush() {
        try {
            printer.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String cell(CommentColumn column, ExportedComment comment) {
        return column.value()
                .apply(comment)
                .map(Object::toString)
                .map(SpreadsheetCell::inert)
                .orElse("");
    }
}
