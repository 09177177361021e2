package org.openconsult.app.publicpage;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A file of the open data.
 *
 * @param begun nothing in it is older
 */
record PublicFile(Path path, Instant begun) {

    boolean isYounger(Duration age, Instant now) {
        return now.isBefore(begun.plus(age));
    }
}
