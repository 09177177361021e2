package org.openconsult.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats of exports. */
public enum TableFormat {
    /** For everything that reads tables. */
    CSV("csv", "text/csv; charset=utf-8") {
        @Override
        public TableFile begin(OutputStream out, String table, List<TableColumn> columns) throws IOException {
            return CsvFile.begin(out, columns);
        }
    },
    /** For Excel and LibreOffice. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public TableFile begin(OutputStream out, String table, List<TableColumn> columns) {
            return new WorkbookFile(out, table, columns);
        }
    },
    /** For programs: one JSON object a line. */
    NDJSON("ndjson", "application/x-ndjson") {
        @Override
        public TableFile begin(OutputStream out, String table, List<TableColumn> columns) {
            return new NdjsonFile(out, columns);
        }
    };

    private final String extension;
    private final String mediaType;

    TableFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The format of files whose names end so, without the dot. */
    public static Optional<TableFormat> named(String extension) {
        return Stream.of(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    /** How a file's name ends, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * Begins a file, with its header where the format has one.
     *
     * @param table the table's name, for formats that show it
     */
    public abstract TableFile begin(OutputStream out, String table, List<TableColumn> columns) throws IOException;
}
