package org.openconsult.app.desk.overview;

import java.util.List;

/**
 * A chart, and the table that says the same.
 *
 * @param id names it on its page
 * @param title a key of the messages
 * @param rowsAre what the rows have in common, a key of the messages
 */
public record Chart(String id, String title, Kind kind, String rowsAre, List<Column> columns, List<Row> rows) {

    /** How it is drawn. */
    public enum Kind {
        /** One row follows the other in time. */
        LINE,
        BAR
    }

    /** Whether it takes the whole width of its page: days are many, and titles of commitments long. */
    public boolean isWide() {
        return kind == Kind.LINE || id.equals("byCommitment");
    }

    /**
     * A column of numbers.
     *
     * @param drawn false where only the table has it
     */
    public record Column(Label name, boolean drawn) {}

    /**
     * One row of the table.
     *
     * @param path leads to its comments; empty where nothing does
     * @param counts in the order of the columns
     */
    public record Row(Label name, String path, List<Long> counts) {}
}
