package org.openconsult.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The lines of the first sheet of an Excel workbook. Nothing in it is computed. */
final class WorkbookLines {
    private WorkbookLines() {}

    /** Whether these bytes begin as a ZIP file does, which a workbook is. */
    static boolean isWorkbook(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    static List<SheetLine> read(byte[] file) throws SheetRefusal {
        List<SheetLine> lines = new ArrayList<>();
        try {
            checkSize(file);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                Iterator<Row> each = rows.iterator();
                while (each.hasNext()) {
                    lines.add(line(each.next()));
                    SheetLimits.check(lines);
                }
            }
        } catch (IOException | RuntimeException malformed) {
            throw new SheetRefusal(SheetProblem.UNREADABLE);
        }
        return lines;
    }

    /** Before it is unpacked into memory: a small file can hold very much. */
    private static void checkSize(byte[] file) throws IOException, SheetRefusal {
        long unpacked = 0;
        int parts = 0;
        byte[] buffer = new byte[8192];
        try (ZipFile packed = ZipFile.builder().setByteArray(file).get()) {
            Enumeration<ZipArchiveEntry> entries = packed.getEntries();
            while (entries.hasMoreElements()) {
                parts++;
                try (InputStream part = packed.getInputStream(entries.nextElement())) {
                    for (int read = part.read(buffer); read > 0; read = part.read(buffer)) {
                        unpacked += read;
                        if (unpacked > SheetLimits.UNPACKED || parts > SheetLimits.PARTS) {
                            throw new SheetRefusal(SheetProblem.TOO_LARGE);
                        }
                    }
                }
            }
        }
    }

    private static SheetLine line(Row row) {
        return new SheetLine(
                row.getRowNum(), row.stream().map(WorkbookLines::cell).toList());
    }

    private static SheetCell cell(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return SheetCell.EMPTY;
        }
        return switch (cell.getType()) {
            case NUMBER -> SheetCell.of(number(cell));
            case STRING -> SheetCell.of(cell.asString());
            case BOOLEAN -> SheetCell.of(String.valueOf(cell.asBoolean()));
            default -> SheetCell.computed();
        };
    }

    /** A date is a number that is shown as one. */
    private static String number(Cell cell) {
        return isDate(cell.getDataFormatString())
                ? cell.asDate().toLocalDate().toString()
                : cell.asNumber().stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").matches(".*[yYdD].*");
    }
}
