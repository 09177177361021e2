package org.openconsult.search;

/**
 * How far a search is in taking in what was stored before.
 *
 * @param upToDate whether all is found that was stored some seconds ago
 * @param done how many versions of comments were looked at
 * @param expected how many there are, about
 */
public record Progress(boolean upToDate, long done, long expected) {}
