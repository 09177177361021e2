package org.openconsult.assisted.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.assisted.AssistedEntry;
import org.openconsult.assisted.EntryField;
import org.openconsult.assisted.EntryProblem;
import org.openconsult.assisted.EntryProblem.Kind;
import org.openconsult.assisted.EntryReader;
import org.openconsult.assisted.Meeting;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.sheet.SheetProblem;

class MeetingSheetTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final String HEADER = "place,date,district,people,commitment,text,dissent\r\n";
    private static final String GOOD = HEADER
            + "San Pedro,2026-11-14,toledo,34,3,\"We want, all of us,\r\nthe list\",\r\n"
            + "San Pedro,2026-11-14,Toledo,,1,Nurses,Not all agree\r\n"
            + ",2026-11-15,,,0,One who came by,\r\n";

    private final MeetingSheet sheet = new MeetingSheet(new EntryReader(SamplePlan.load(), TODAY));

    private SheetReading read(String csv) {
        return sheet.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsLinesOfTheSameMeetingAsOne() {
        SheetReading reading = read(GOOD);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.comments()).isEqualTo(4);
        AssistedEntry meeting = reading.entries().get(0);
        assertThat(meeting.meeting().people()).contains(34);
        assertThat(meeting.comments().get(0).text()).isEqualTo("We want, all of us,\nthe list");
        assertThat(meeting.comments().get(2).dissentsFrom()).contains(1);
        assertThat(reading.entries().get(1).meeting().kind()).isEqualTo(Meeting.Kind.VISIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void readsOtherDelimitersWithAMarkInFront(String delimiter) {
        String csv = HEADER + "San Pedro,2026-11-14,toledo,34,3,Good,\r\n";
        SheetReading reading = read("\uFEFF" + csv.replace(",", delimiter));

        assertThat(reading.entries()).hasSize(1);
    }

    @Test
    void readsWindowsLettersAndSaysSo() {
        String csv = HEADER + "Dangriga,2026-11-14,toledo,34,3,Sí señor,\r\n";

        SheetReading reading = sheet.read(csv.getBytes(Charset.forName("windows-1252")));

        assertThat(reading.guessed()).isTrue();
        assertThat(reading.entries().get(0).comments().get(0).text()).isEqualTo("Sí señor");
        assertThat(read(csv).guessed()).isFalse();
    }

    @Test
    void namesEachMistakeByLineAndColumnAndTakesNothing() {
        SheetReading reading = read(
                GOOD + "San Pedro,2026-11-14,toledo,35,99,Fine,\r\n" + "Dump,14/11/2026,toledo,x,3,,Only dissent\r\n");

        assertThat(reading.entries()).isEmpty();
        assertThat(reading.problems())
                .extracting(EntryProblem::where, EntryProblem::field, EntryProblem::kind)
                .containsExactly(
                        tuple(5, EntryField.PEOPLE, Kind.DIFFERS),
                        tuple(5, EntryField.COMMITMENT, Kind.UNKNOWN),
                        tuple(6, EntryField.DATE, Kind.NOT_A_DATE),
                        tuple(6, EntryField.PEOPLE, Kind.NOT_A_NUMBER),
                        tuple(6, EntryField.TEXT, Kind.MISSING));
    }

    @Test
    void refusesFilesThatAreNoSuchTable() {
        assertThat(read("").refused()).contains(SheetProblem.EMPTY);
        assertThat(read(HEADER).refused()).contains(SheetProblem.EMPTY);
        assertThat(read("place,date,text\na,b,c\n").refused()).contains(SheetProblem.MISSING_COLUMN);
        assertThat(read(HEADER.strip() + ",mood\na\n").what()).isEqualTo("mood");
        assertThat(read(HEADER.strip() + ",text\na\n").refused()).contains(SheetProblem.COLUMN_TWICE);
        assertThat(read(HEADER + "a,\"never closed\n").refused()).contains(SheetProblem.UNREADABLE);
        assertThat(sheet.read(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 1}).refused())
                .contains(SheetProblem.UNREADABLE);
        assertThat(sheet.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, 0, 0}).refused())
                .contains(SheetProblem.UNREADABLE);
    }

    @Test
    void refusesWhatIsTooMuch() {
        assertThat(sheet.read(new byte[(1 << 20) + 1]).refused()).contains(SheetProblem.TOO_LARGE);
        assertThat(read(HEADER + ",,,,,x,\n".repeat(2_001)).refused()).contains(SheetProblem.TOO_MANY_LINES);
    }

    @Test
    void refusesASmallFileThatHoldsVeryMuch() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int part = 0; part < 100; part++) {
                zip.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(1 << 20);

        assertThat(sheet.read(out.toByteArray()).refused()).contains(SheetProblem.TOO_LARGE);
    }

    private interface Filling {
        void fill(XSSFWorkbook book, Row row);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var table = book.createSheet("Meetings");
            Row header = table.createRow(0);
            List<String> names = Arrays.asList(HEADER.strip().split(",", -1));
            for (int column = 0; column < names.size(); column++) {
                header.createCell(column).setCellValue(names.get(column));
            }
            Row row = table.createRow(2);
            row.createCell(0).setCellValue("San Pedro");
            row.createCell(2).setCellValue("toledo");
            row.createCell(3).setCellValue(34);
            row.createCell(4).setCellValue(3);
            row.createCell(5).setCellValue("=not a formula, words");
            filling.fill(book, row);
            book.write(out);
        }
        return out.toByteArray();
    }

    @Test
    void readsAWorkbookWithItsDates() throws IOException {
        SheetReading reading = sheet.read(workbook((book, row) -> {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            row.createCell(1).setCellValue(LocalDate.of(2026, 11, 14));
            row.getCell(1).setCellStyle(day);
        }));

        assertThat(reading.refused()).isEmpty();
        assertThat(reading.problems()).isEmpty();
        AssistedEntry entry = reading.entries().get(0);
        assertThat(entry.meeting().date()).isEqualTo(LocalDate.of(2026, 11, 14));
        assertThat(entry.meeting().people()).contains(34);
        assertThat(entry.comments().get(0).text()).isEqualTo("=not a formula, words");
    }

    @Test
    void takesNoFormula() throws IOException {
        SheetReading reading = sheet.read(workbook((book, row) -> {
            row.createCell(1).setCellValue("2026-11-14");
            row.createCell(3).setCellFormula("30+4");
            row.createCell(6).setCellFormula("HYPERLINK(\"http://example.net\")");
        }));

        assertThat(reading.problems())
                .containsExactly(
                        new EntryProblem(3, EntryField.PEOPLE, Kind.FORMULA),
                        new EntryProblem(3, EntryField.DISSENT, Kind.FORMULA));
    }

    @Test
    void knowsAFileByItsBytes() {
        assertThat(read(GOOD).hash())
                .isEqualTo(read(GOOD).hash())
                .isNotEqualTo(read(GOOD + "\n").hash());
    }
}
