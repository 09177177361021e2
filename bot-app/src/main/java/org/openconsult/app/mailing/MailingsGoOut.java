package org.openconsult.app.mailing;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import org.openconsult.mailing.MailingWorker;
import org.openconsult.reminder.ReminderClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Lets the worker take its step every second while the program runs, and reminders be made, in a thread of their own: what a crash
 * left and all else that is done by the clock waits for none of it, nor it for them.
 */
@Component
final class MailingsGoOut implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MailingsGoOut.class);
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration REMIND = Duration.ofMinutes(1);
    private static final int LONGEST_STOP_SECONDS = 8;

    private final Runnable step;
    private final Runnable remind;
    private final Runnable leave;
    private final Duration pause;
    private Optional<ThreadPoolTaskScheduler> thread = Optional.empty();

    @Autowired
    MailingsGoOut(MailingWorker worker, ReminderClock reminders) {
        this(worker::step, reminders::step, worker::stop, STEP);
    }

    /**
     * One that does something else.
     *
     * @param leave leaves the work to other instances
     * @param pause between two steps
     */
    MailingsGoOut(Runnable step, Runnable remind, Runnable leave, Duration pause) {
        this.step = step;
        this.remind = remind;
        this.leave = leave;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        ThreadPoolTaskScheduler started = new ThreadPoolTaskScheduler();
        started.setThreadNamePrefix("mailings-");
        started.setDaemon(true);
        started.setErrorHandler(MailingsGoOut::tell);
        started.setWaitForTasksToCompleteOnShutdown(true);
        started.setAwaitTerminationSeconds(LONGEST_STOP_SECONDS);
        started.initialize();
        Future<?> unused = started.scheduleWithFixedDelay(step, pause);
        Future<?> unusedToo = started.scheduleWithFixedDelay(remind, REMIND);
        thread = Optional.of(started);
    }

    /** The next step tries again. */
    private static void tell(Throwable failure) {
        if (failure instanceof MongoException) {
            LOG.debug("The database is away: {}", failure.getClass().getSimpleName());
        } else {
            LOG.error(
                    "Mailings cannot go on and are tried again: {}",
                    failure.getClass().getName());
        }
    }

    /** The step that is under way ends first; another instance need not wait for this one then. */
    @Override
    public synchronized void stop() {
        thread.ifPresent(ThreadPoolTaskScheduler::shutdown);
        thread = Optional.empty();
        try {
            leave.run();
        } catch (MongoException away) {
            tell(away);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread.isPresent();
    }
}
