package org.openconsult.app.flow;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import org.openconsult.turn.MessageFlow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finishes what a crash or an outage left undone. */
@Component
class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final String PAUSE = "${consult.recovery.pause:15s}";

    private final MessageFlow flow;
    private final Clock clock;
    private final Duration patience;

    Recovery(MessageFlow flow, Clock clock, RecoverySettings settings) {
        this.flow = flow;
        this.clock = clock;
        this.patience = settings.patience();
    }

    @Scheduled(initialDelayString = PAUSE, fixedDelayString = PAUSE)
    void finish() {
        try {
            int finished = flow.settleUnfinished(clock.instant().minus(patience));
            if (finished > 0) {
                LOG.info("Finished {} turns that were left half done.", finished);
            }
        } catch (MongoException later) {
            LOG.debug("The database is away: {}", later.getClass().getSimpleName());
        }
    }
}
