package org.openconsult.app.flow;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openconsult.turn.MessageFlow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finishes what a crash or an outage left undone. */
@Component
class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final int PAUSE_SECONDS = 15;
    /** Younger ones are most likely being worked on. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MessageFlow flow;
    private final Clock clock;

    Recovery(MessageFlow flow, Clock clock) {
        this.flow = flow;
        this.clock = clock;
    }

    @Scheduled(initialDelay = PAUSE_SECONDS, fixedDelay = PAUSE_SECONDS, timeUnit = TimeUnit.SECONDS)
    void finish() {
        try {
            int finished = flow.settleUnfinished(clock.instant().minus(PATIENCE));
            if (finished > 0) {
                LOG.info("Finished {} conversations that were left half done.", finished);
            }
        } catch (MongoException later) {
            LOG.debug("The database is away: {}", later.getClass().getSimpleName());
        }
    }
}
