package org.openconsult.sheet;

/**
 * What stands in a cell.
 *
 * @param text as it would be typed: dates as 2026-11-14, numbers in digits
 * @param formula its value would be another program's, and is not taken
 */
public record SheetCell(String text, boolean formula) {
    static final SheetCell EMPTY = new SheetCell("", false);

    static SheetCell of(String text) {
        return new SheetCell(text, false);
    }

    static SheetCell computed() {
        return new SheetCell("", true);
    }

    @Override
    public String toString() {
        return formula ? "SheetCell[formula]" : "SheetCell[text]";
    }
}
