package org.openconsult.app.mailing;

import com.mongodb.MongoException;
import java.util.concurrent.TimeUnit;
import org.openconsult.mailing.MailingWorker;
import org.openconsult.reminder.ReminderClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the worker take its step every second while the program runs. */
@Component
class MailingsGoOut implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MailingsGoOut.class);

    private final MailingWorker worker;
    private final ReminderClock reminders;
    private volatile boolean running;

    MailingsGoOut(MailingWorker worker, ReminderClock reminders) {
        this.worker = worker;
        this.reminders = reminders;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Another instance need not wait for this one. */
    @Override
    public void stop() {
        running = false;
        try {
            worker.stop();
        } catch (MongoException away) {
            LOG.debug("The database is away: {}", away.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void remind() {
        try {
            if (running) {
                reminders.step();
            }
        } catch (MongoException later) {
            LOG.debug("The database is away: {}", later.getClass().getSimpleName());
        }
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void step() {
        try {
            if (running) {
                worker.step();
            }
        } catch (MongoException later) {
            LOG.debug("The database is away: {}", later.getClass().getSimpleName());
        }
    }
}
