package org.openconsult.app.desk.plan;

/**
 * A stretch of a text that is compared with another.
 *
 * @param changed whether the other does not have it
 */
record Piece(String text, boolean changed) {}
