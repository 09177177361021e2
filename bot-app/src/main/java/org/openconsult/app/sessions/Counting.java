package org.openconsult.app.sessions;

import com.mongodb.MongoException;
import java.util.concurrent.TimeUnit;
import org.openconsult.facilitation.SessionCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Shows new counts on the cards of sessions every few seconds, and so within what any provider takes for one place. */
@Component
class Counting {
    private static final Logger LOG = LoggerFactory.getLogger(Counting.class);
    private static final int SECONDS = 4;

    private final SessionCounts counts;

    Counting(SessionCounts counts) {
        this.counts = counts;
    }

    @Scheduled(initialDelay = SECONDS, fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
    void show() {
        try {
            counts.show();
        } catch (MongoException later) {
            LOG.debug("The database is away: {}", later.getClass().getSimpleName());
        }
    }
}
