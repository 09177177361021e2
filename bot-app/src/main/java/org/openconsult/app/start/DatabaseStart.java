package org.openconsult.app.start;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Runs the start tasks in order, and what is left of them again until all are done. The web server runs meanwhile, so
 * that a port in use is found first and what comes in is kept in the spool.
 */
@Component
public class DatabaseStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseStart.class);
    private static final int PAUSE_SECONDS = 2;

    private final List<StartTask> tasks;
    private volatile int done;
    private boolean complained;

    DatabaseStart(List<StartTask> tasks) {
        this.tasks = List.copyOf(tasks);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        goOn();
    }

    /** The task that is to be done next; none when all are done. */
    public Optional<String> waitingFor() {
        int next = done;
        return next < tasks.size() ? Optional.of(tasks.get(next).name()) : Optional.empty();
    }

    /** Does what is left, as far as it gets. */
    @Scheduled(initialDelay = PAUSE_SECONDS, fixedDelay = PAUSE_SECONDS, timeUnit = TimeUnit.SECONDS)
    synchronized void goOn() {
        try {
            while (done < tasks.size()) {
                tasks.get(done).run();
                done = done + 1;
            }
            relent();
        } catch (RuntimeException e) {
            complain(e);
        }
    }

    private void complain(RuntimeException reason) {
        if (complained) {
            return;
        }
        complained = true;
        if (reason instanceof MongoException) {
            LOG.warn(
                    "The database cannot be used just now ({}): messages wait in the spool until it can, it is tried again"
                            + " every {} seconds.",
                    reason.getClass().getSimpleName(),
                    PAUSE_SECONDS);
        } else {
            LOG.warn(
                    "This could not be done and is tried again every {} seconds: {}",
                    PAUSE_SECONDS,
                    waitingFor().orElse(""),
                    reason);
        }
    }

    private void relent() {
        if (complained) {
            complained = false;
            LOG.info("The database is there and everything is ready.");
        }
    }
}
