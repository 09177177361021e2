package org.openconsult.report;

/**
 * Comments counted in both ways.
 *
 * @param comments each by itself
 * @param once each campaign as one, however many comments it has here
 */
public record Both(long comments, long once) {
    public static final Both NONE = new Both(0, 0);
}
