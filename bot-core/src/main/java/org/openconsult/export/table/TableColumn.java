package org.openconsult.export.table;

/**
 * A column of a table.
 *
 * @param name as the header and the keys have it
 * @param width where a format has widths, in characters
 */
public record TableColumn(String name, int width) {
    private static final int NARROWEST = 10;
    private static final int MARGIN = 4;
    private static final int OF_TEXT = 80;

    /** For values about as long as the name. */
    public static TableColumn named(String name) {
        return new TableColumn(name, Math.max(NARROWEST, name.length() + MARGIN));
    }

    /** For sentences. */
    public static TableColumn ofText(String name) {
        return new TableColumn(name, OF_TEXT);
    }

    boolean isOfText() {
        return width == OF_TEXT;
    }
}
