package org.openconsult.consultation;

/**
 * A square on a map of squares, counted from the one in the north-west.
 *
 * @param column from 1, towards the east
 * @param row from 1, towards the south
 */
public record MapTile(int column, int row) {
    /** The highest column and the highest row. */
    public static final int HIGHEST = 20;

    public MapTile {
        if (column < 1 || column > HIGHEST || row < 1 || row > HIGHEST) {
            throw new IllegalArgumentException("A map has from 1 to " + HIGHEST + " columns and rows");
        }
    }
}
