package org.openconsult.app.outbox;

import com.mongodb.MongoException;
import java.util.concurrent.TimeUnit;
import org.openconsult.delivery.OutboxWorker;
import org.openconsult.outbox.Spending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the worker run while the program does. */
@Component
class Sending implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int SWEEP_SECONDS = 15;
    private static final int SETTLE_SECONDS = 5;
    /** The web server stops before it, so that what its last requests put there is sent or left to others in good order. */
    private static final int AFTER_THE_WEB_SERVER = DEFAULT_PHASE - 4096;

    private final OutboxWorker worker;
    private final Spending spending;
    private volatile boolean running;

    Sending(OutboxWorker worker, Spending spending) {
        this.worker = worker;
        this.spending = spending;
    }

    @Override
    public void start() {
        worker.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        worker.stop();
        settle();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_WEB_SERVER;
    }

    @Scheduled(initialDelay = SWEEP_SECONDS, fixedDelay = SWEEP_SECONDS, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        try {
            worker.sweep();
        } catch (MongoException later) {
            LOG.debug("The database is away: {}", later.getClass().getSimpleName());
        }
    }

    @Scheduled(initialDelay = SETTLE_SECONDS, fixedDelay = SETTLE_SECONDS, timeUnit = TimeUnit.SECONDS)
    void settle() {
        try {
            spending.settle();
        } catch (MongoException later) {
            LOG.debug("The database is away: {}", later.getClass().getSimpleName());
        }
    }
}
