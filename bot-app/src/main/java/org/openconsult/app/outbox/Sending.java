package org.openconsult.app.outbox;

import com.mongodb.MongoException;
import org.openconsult.app.start.DatabaseStart;
import org.openconsult.delivery.OutboxWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts sending with the program, and hands back at its stop what is not begun. */
@Component
class Sending implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final OutboxWorker worker;
    private final DatabaseStart start;
    private volatile boolean running;

    Sending(OutboxWorker worker, DatabaseStart start) {
        this.worker = worker;
        this.start = start;
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
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Scheduled(initialDelayString = "10s", fixedDelayString = "10s")
    void sweep() {
        if (running && start.waitingFor().isEmpty()) {
            try {
                worker.sweep();
            } catch (MongoException later) {
                LOG.debug("The database is away: {}", later.getClass().getSimpleName());
            }
        }
    }
}
