package org.openconsult.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.export.table.TableFormat;
import org.openconsult.redaction.Redactions;

/** An export, as bytes arrive and as a reader of CSV sees it. */
record ExportedCsv(String raw) {
    static ExportedCsv of(ExportProfile profile, CommentRow... rows) {
        return of(profile, ExportFilter.ALL, List.of(rows));
    }

    static ExportedCsv of(ExportProfile profile, ExportFilter filter, List<CommentRow> rows) {
        var bytes = new ByteArrayOutputStream();
        new CommentExport(new Rows(rows), Redactions.usual())
                .write(SamplePlan.load(), filter, profile, TableFormat.CSV, bytes);
        return new ExportedCsv(bytes.toString(StandardCharsets.UTF_8));
    }

    List<CSVRecord> records() {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
        try (CSVParser parser = CSVParser.parse(new StringReader(raw.substring(1)), format)) {
            return parser.getRecords();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A cell of the only record. */
    String cell(String column) {
        if (records().size() != 1) {
            throw new AssertionError("There are " + records().size() + " records");
        }
        return records().get(0).get(column);
    }
}
