package org.openconsult.app.publicpage;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file of the open data.
 *
 * @param begun nothing in it is older
 * @param at when it was ready
 */
record PublicFile(Path path, Instant begun, Instant at) {}
