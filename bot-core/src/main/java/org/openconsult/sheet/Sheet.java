package org.openconsult.sheet;

import java.util.List;

/**
 * What stands in a file: a line that names the columns, and lines below it. Empty lines are left out.
 *
 * @param first names the columns
 * @param lines at least one
 * @param guessed it is no UTF-8, and was read as Windows-1252
 */
public record Sheet(SheetLine first, List<SheetLine> lines, boolean guessed) {
    public Sheet {
        lines = List.copyOf(lines);
    }

    /**
     * Reads all of a file.
     *
     * @throws SheetRefusal when it is no table, too large, or has nothing below the names of the columns
     */
    public static Sheet read(byte[] file) throws SheetRefusal {
        if (file.length > SheetLimits.BYTES) {
            throw new SheetRefusal(SheetProblem.TOO_LARGE);
        }
        if (WorkbookLines.isWorkbook(file)) {
            return of(WorkbookLines.read(file), false);
        }
        CsvLines csv = CsvLines.read(file);
        return of(csv.lines(), csv.guessed());
    }

    private static Sheet of(List<SheetLine> lines, boolean guessed) throws SheetRefusal {
        SheetLimits.checkText(lines);
        List<SheetLine> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        if (filled.size() < 2) {
            throw new SheetRefusal(SheetProblem.EMPTY);
        }
        return new Sheet(filled.get(0), filled.subList(1, filled.size()), guessed);
    }

    /** None of the words. */
    @Override
    public String toString() {
        return "Sheet[" + lines.size() + " lines]";
    }
}
