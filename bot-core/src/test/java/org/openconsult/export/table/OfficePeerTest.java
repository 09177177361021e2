package org.openconsult.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice, the program that {@code peer.office} names, opens what is exported and saves it as something else. */
@EnabledIfSystemProperty(named = "peer.office", matches = ".+")
class OfficePeerTest {
    private static final List<TableColumn> COLUMNS =
            List.of(TableColumn.named("public_id"), TableColumn.named("received_at_utc"), TableColumn.ofText("text"));
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-05T12:00:07Z");
    /** Comma, double quote, UTF-8, from the first line, and texts in quotes as texts. */
    private static final String CSV = "44,34,76,1,,0,true";

    private static final List<String> TEXTS = List.of(
            "we need nurses",
            "=1+1",
            "+501 600 0147",
            "-- no",
            "@SUM(A1)",
            "=HYPERLINK(\"http://example.org\",\"x\")",
            "first line\nsecond line",
            "ñandú, é í ü ¿qué? ¡sí!",
            "she said \"yes\", twice",
            "👍🏽 🏥",
            "#N/A",
            "_x0041_");
    /** In a CSV nothing tells these from numbers; a workbook does. */
    private static final List<String> LIKE_NUMBERS = List.of("1/2/2026", "0012", "TRUE");

    @TempDir
    private Path folder;

    private Path written(TableFormat format, List<String> texts) {
        Path path = folder.resolve("comments." + format.extension());
        try (OutputStream out = Files.newOutputStream(path)) {
            TableFile file = format.begin(out, "comments", COLUMNS);
            for (int number = 0; number < texts.size(); number++) {
                file.add(List.of(Optional.of("c" + number), Optional.of(NOON), Optional.of(texts.get(number))));
            }
            file.end();
            return path;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path saved(Path opened, String extension, String... options) throws Exception {
        Path out = folder.resolve("saved");
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("peer.office"),
                "-env:UserInstallation=" + folder.resolve("profile").toUri()));
        command.add("--headless");
        command.addAll(List.of(options));
        command.addAll(List.of("--outdir", out.toString()));
        command.add(opened.toString());
        Process office = new ProcessBuilder(command).inheritIO().start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return out.resolve("comments." + extension);
    }

    @Test
    void readsEachTextOfAWorkbookAsItWasWritten() throws Exception {
        List<String> texts =
                Stream.concat(TEXTS.stream(), LIKE_NUMBERS.stream()).toList();
        Path csv = saved(
                written(TableFormat.XLSX, texts), "csv", "--convert-to", "csv:Text - txt - csv (StarCalc):" + CSV);
        List<CSVRecord> records =
                CSVFormat.RFC4180.parse(Files.newBufferedReader(csv)).getRecords();
        assertThat(records.stream().skip(1).map(cells -> cells.get(2))).containsExactlyElementsOf(texts);
        assertThat(records.get(1).get(1)).isEqualTo("2026-11-05 12:00:07");
    }

    @Test
    void readsEachTextOfACsvAsTextAndRunsNone() throws Exception {
        Path xlsx = saved(written(TableFormat.CSV, TEXTS), "xlsx", "--infilter=CSV:" + CSV, "--convert-to", "xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(xlsx))) {
            List<Cell> cells = IntStream.rangeClosed(1, TEXTS.size())
                    .mapToObj(book.getSheetAt(0)::getRow)
                    .map((Row row) -> row.getCell(2))
                    .toList();
            assertThat(cells).extracting(Cell::getCellType).containsOnly(CellType.STRING);
            assertThat(cells)
                    .extracting(Cell::getStringCellValue)
                    .containsExactlyElementsOf(
                            TEXTS.stream().map(SpreadsheetCell::inert).toList());
        }
    }
}
