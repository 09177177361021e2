package org.openconsult.app.change;

/**
 * A stretch of a text that is compared with another.
 *
 * @param changed whether the other does not have it
 */
public record Piece(String text, boolean changed) {}
