package org.openconsult.session;

import java.time.Instant;

/**
 * A commitment that a session went through.
 *
 * @param number the commitment's, or 0 for the whole plan
 * @param commitment its id; empty for the whole plan
 * @param version the one that was shown; 0 for the whole plan
 * @param card the id in the outbox of the message that shows it
 */
public record SessionItem(int number, String commitment, int version, Instant openedAt, String card) {}
