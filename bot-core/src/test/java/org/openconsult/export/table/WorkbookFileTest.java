package org.openconsult.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As another library reads it. */
class WorkbookFileTest {
    private static final List<TableColumn> COLUMNS =
            List.of(TableColumn.named("id"), TableColumn.named("revision"), TableColumn.ofText("text"));

    private static XSSFWorkbook read(int rowsOfASheet, List<List<? extends Optional<?>>> rows) {
        try {
            var bytes = new ByteArrayOutputStream();
            var file = new WorkbookFile(bytes, "comments", COLUMNS, rowsOfASheet);
            for (List<? extends Optional<?>> row : rows) {
                file.add(row);
            }
            file.end();
            return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<Optional<?>> row(Object... cells) {
        return IntStream.range(0, cells.length)
                .<Optional<?>>mapToObj(column -> Optional.of(cells[column]))
                .toList();
    }

    private static XSSFSheet only(Object... cells) {
        return read(100, List.of(row(cells))).getSheetAt(0);
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+501 600 0147",
                "-- no",
                "@SUM(A1)",
                "one\ntwo",
                "one\r\ntwo\rthree",
                "\ttab",
                "  spaces  ",
                "ñ é í ü ¿",
                "👍🏽 ok",
                "<b>&amp;\"'</b>",
                "nul \u0000, bell \u0007, \uFFFE",
                "_x000D_ as people never write it",
                "_x0041_",
                "123",
                "true",
                "we need \u2028 lines"
            })
    void keepsATextExactlyAndAsText(String text) {
        XSSFCell cell = cell(only("c1", 1, text), 1, 2);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
    }

    @Test
    void readsOnAfterHalfACharacter() {
        XSSFSheet sheet = only("c1", 1, "a\uD83D b");
        assertThat(cell(sheet, 1, 2).getStringCellValue()).isEqualTo("a\uFFFD b");
        assertThat(cell(sheet, 1, 0).getStringCellValue()).isEqualTo("c1");
    }

    @Test
    void hasNumbersTruthAndTimesAsSuch() {
        XSSFSheet sheet = only(3, true, OffsetDateTime.parse("2026-11-05T22:30:07.250-06:00"));
        assertThat(cell(sheet, 1, 0).getNumericCellValue()).isEqualTo(3);
        assertThat(cell(sheet, 1, 1).getBooleanCellValue()).isTrue();
        XSSFCell time = cell(sheet, 1, 2);
        assertThat(DateUtil.isCellDateFormatted(time)).isTrue();
        assertThat(time.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.parse("2026-11-05T22:30:07.250"));
    }

    @Test
    void leavesACellEmptyWhereThereIsNothing() {
        XSSFWorkbook book = read(100, List.of(List.of(Optional.of("c1"), Optional.empty(), Optional.empty())));
        assertThat(cell(book.getSheetAt(0), 1, 1)).isNull();
    }

    @Test
    void keepsTheHeaderInViewWithFiltersAndWidths() {
        XSSFSheet sheet = only("c1", 1, "text");
        assertThat(cell(sheet, 0, 2).getStringCellValue()).isEqualTo("text");
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C2");
        assertThat(sheet.getColumnWidth(2)).isGreaterThan(sheet.getColumnWidth(1));
    }

    @Test
    void isAWorkbookWithAHeaderWhenThereIsNoRow() {
        XSSFWorkbook book = read(100, List.of());
        assertThat(book.getNumberOfSheets()).isOne();
        assertThat(book.getSheetAt(0).getLastRowNum()).isZero();
    }

    @Test
    void goesOnInAnotherSheetWhereOneIsFull() {
        XSSFWorkbook book = read(
                4,
                IntStream.range(0, 7)
                        .<List<? extends Optional<?>>>mapToObj(number -> row("c" + number, 1, "text"))
                        .toList());
        assertThat(book.getNumberOfSheets()).isEqualTo(3);
        assertThat(book.getSheetAt(1).getSheetName()).isEqualTo("comments 2");
        assertThat(IntStream.range(0, 3).mapToObj(book::getSheetAt))
                .allSatisfy(sheet ->
                        assertThat(cell(sheet, 0, 0).getStringCellValue()).isEqualTo("id"));
        assertThat(cell(book.getSheetAt(1), 1, 0).getStringCellValue()).isEqualTo("c3");
        assertThat(cell(book.getSheetAt(2), 1, 0).getStringCellValue()).isEqualTo("c6");
    }

    /** Such that cuts meet characters of two halves, and no reader takes the file for a bomb. */
    private static String text(int length) {
        Random letters = new Random(length);
        StringBuilder text = new StringBuilder("x".repeat(length % 2));
        while (text.length() < length) {
            text.appendCodePoint(0x1F300 + letters.nextInt(200));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {32_766, 32_767, 32_768, 65_533, 100_000})
    void goesOnBelowWhereATextIsLongerThanACell(int length) {
        String text = text(length);
        XSSFSheet sheet = only("c1", 1, text);
        StringBuilder joined = new StringBuilder();
        for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            String part = cell(sheet, row, 2).getStringCellValue();
            assertThat(part).hasSizeLessThanOrEqualTo(LongCell.LONGEST);
            assertThat(cell(sheet, row, 0).getStringCellValue()).isEqualTo("c1");
            assertThat(part.startsWith(LongCell.WENT_ON)).isEqualTo(row > 1);
            assertThat(part.endsWith(LongCell.GOES_ON)).isEqualTo(row < sheet.getLastRowNum());
            joined.append(part.replace(LongCell.WENT_ON, "").replace(LongCell.GOES_ON, ""));
        }
        assertThat(joined.toString()).isEqualTo(text);
        assertThat(sheet.getLastRowNum() > 1).isEqualTo(length > LongCell.LONGEST);
    }
}
