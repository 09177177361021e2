package org.openconsult.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** An archive as somebody sees it who has unpacked it: the files in their order. */
record UnpackedArchive(Map<String, byte[]> files) {

    static UnpackedArchive of(byte[] zipped) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new UnpackedArchive(files);
    }

    String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    List<CSVRecord> table(String table) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
        try (CSVParser parser =
                CSVParser.parse(new StringReader(text(table + ".csv").substring(1)), format)) {
            return parser.getRecords();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Everything that can be read in it, in whichever file but the workbook. */
    String everything() {
        var all = new StringBuilder();
        files.keySet().stream().filter(name -> !name.endsWith(".xlsx")).forEach(name -> all.append(text(name)));
        return all.toString();
    }
}
