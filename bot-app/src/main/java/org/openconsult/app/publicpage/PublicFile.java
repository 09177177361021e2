package org.openconsult.app.publicpage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;

/**
 * A file of the open data.
 *
 * @param begun nothing in it is older
 */
record PublicFile(Path path, Instant begun) {

    long size() throws IOException {
        return Files.size(path);
    }

    /** Never a range of it: who goes on later where a download broke off would get the rest of another file. */
    Resource whole() {
        return new InputStreamResource(() -> Files.newInputStream(path));
    }

    boolean isYounger(Duration age, Instant now) {
        return now.isBefore(begun.plus(age));
    }
}
