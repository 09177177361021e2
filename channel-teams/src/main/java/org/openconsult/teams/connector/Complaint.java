package org.openconsult.teams.connector;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What keeps the bot from working, as long as it does. Logged when it begins, when it changes and when it ends. Safe for use
 * by many threads.
 */
public final class Complaint {
    private static final Logger LOG = LoggerFactory.getLogger(Complaint.class);

    private Optional<String> sentence = Optional.empty();

    /** For whoever runs the bot: what is wrong and what to do about it. */
    public synchronized Optional<String> sentence() {
        return sentence;
    }

    /** It cannot work now. */
    public synchronized void begin(String what) {
        if (!sentence.equals(Optional.of(what))) {
            sentence = Optional.of(what);
            LOG.warn("{} It is tried again.", what);
        }
    }

    /** It works. */
    public synchronized void end() {
        if (sentence.isPresent()) {
            sentence = Optional.empty();
            LOG.info("Microsoft Teams works again.");
        }
    }
}
