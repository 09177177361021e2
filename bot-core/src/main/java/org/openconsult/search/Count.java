package org.openconsult.search;

/**
 * How many comments, and of how many people: each person once, however many of these comments are theirs.
 */
public record Count(long comments, long people) {
    public static final Count NONE = new Count(0, 0);
}
