package org.openconsult.document;

import java.time.Instant;

/**
 * That a document was taken away.
 *
 * @param by the name that whoever did it signs in with
 * @param reason in their words
 */
public record Removal(String by, Instant at, String reason) {}
