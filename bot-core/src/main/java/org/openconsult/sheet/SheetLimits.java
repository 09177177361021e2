package org.openconsult.sheet;

import java.util.List;

/** How much is taken in at once: what is submitted is kept in one document before anything is made of it. */
final class SheetLimits {
    static final int BYTES = 1 << 20;
    /** Unpacked, whatever the size of the file. */
    static final int UNPACKED = 32 << 20;

    static final int PARTS = 500;
    static final int LINES = 2_001;
    private static final int CHARACTERS = 2_000_000;

    private SheetLimits() {}

    /** After each line that was read. */
    static void check(List<SheetLine> lines) throws SheetRefusal {
        if (lines.size() > LINES) {
            throw new SheetRefusal(SheetProblem.TOO_MANY_LINES, Integer.toString(LINES - 1));
        }
    }

    static void checkText(List<SheetLine> lines) throws SheetRefusal {
        long characters = lines.stream()
                .flatMap(line -> line.cells().stream())
                .mapToLong(cell -> cell.text().length())
                .sum();
        if (characters > CHARACTERS) {
            throw new SheetRefusal(SheetProblem.TOO_LARGE);
        }
    }
}
