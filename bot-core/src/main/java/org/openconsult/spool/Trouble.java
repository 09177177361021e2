package org.openconsult.spool;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why the disk did not do what it was asked; told once in the log, until it works again. */
final class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
    private volatile Optional<String> reason = Optional.empty();

    /** The reason is the file system's and names no message. */
    void happened(IOException failure) {
        String now = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        if (!reason.equals(Optional.of(now))) {
            LOG.error("The spool cannot be used just now ({})", now);
        }
        reason = Optional.of(now);
    }

    void isOver() {
        if (reason.isPresent()) {
            reason = Optional.empty();
            LOG.info("The spool can be written again.");
        }
    }

    Optional<String> reason() {
        return reason;
    }
}
