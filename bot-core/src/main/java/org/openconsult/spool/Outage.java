package org.openconsult.spool;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the reception was found closed and nothing has got through since. While it lasts nobody else waits for it to
 * be found closed again; the replay goes on trying.
 */
public final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private final AtomicBoolean lasts = new AtomicBoolean();

    boolean lasts() {
        return lasts.get();
    }

    void begins() {
        if (!lasts.getAndSet(true)) {
            LOG.warn("Messages cannot be stored in the database just now: they are kept in the spool.");
        }
    }

    void ends() {
        if (lasts.getAndSet(false)) {
            LOG.info("Messages can be stored in the database again.");
        }
    }
}
