package org.openconsult.sheet;

import java.util.List;

/**
 * A line of a table.
 *
 * @param number as a spreadsheet program shows it, from 1
 */
public record SheetLine(int number, List<SheetCell> cells) {
    public SheetLine {
        cells = List.copyOf(cells);
    }

    /** What stands in a column, from 0; empty behind the last. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.text().isBlank() && !cell.formula());
    }

    @Override
    public String toString() {
        return "SheetLine[" + number + "]";
    }
}
