package org.openconsult.faults.verdict;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** An export's rows without their times, each as often as it is there, by public id and revision. */
final class ExportRows {
    private static final Set<String> TIMES = Set.of("received_at_utc", "received_at_local");
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Map<String, List<String>> rows = new HashMap<>();

    static ExportRows read(Reader csv) throws IOException {
        if (csv.read() != BYTE_ORDER_MARK) {
            throw new IOException("An export begins with a byte order mark");
        }
        ExportRows export = new ExportRows();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(csv)) {
            parser.forEach(record -> export.add(record, parser.getHeaderNames()));
        }
        return export;
    }

    Set<String> names() {
        return rows.keySet();
    }

    List<String> of(String name) {
        return rows.getOrDefault(name, List.of());
    }

    private void add(CSVRecord record, List<String> columns) {
        StringBuilder row = new StringBuilder();
        for (String column : columns) {
            if (!TIMES.contains(column)) {
                row.append(record.get(column)).append('\u001f');
            }
        }
        rows.computeIfAbsent(
                        record.get("public_id") + " revision " + record.get("revision"), name -> new ArrayList<>(1))
                .add(row.toString());
    }
}
