package org.openconsult.app.spool;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.openconsult.spool.SpoolReplay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Empties the spool as soon as the product is ready and again and again after that, in a thread of its own, so that a
 * long backlog keeps nothing else from its turn.
 */
final class Replaying implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Replaying.class);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

    private final SpoolReplay replay;
    private final BooleanSupplier ready;
    private final Duration pause;
    private Optional<ScheduledExecutorService> thread = Optional.empty();

    Replaying(SpoolReplay replay, BooleanSupplier ready, Duration pause) {
        this.replay = replay;
        this.ready = ready;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        replay.start();
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(Replaying::thread);
        Future<?> unused =
                started.scheduleWithFixedDelay(this::handOn, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = Optional.of(started);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "spool-replay");
        thread.setDaemon(true);
        return thread;
    }

    /** An exception would end the schedule for good. */
    private void handOn() {
        try {
            int done = ready.getAsBoolean() ? replay.run() : 0;
            if (done > 0) {
                LOG.info("{} messages that waited in the spool were dealt with.", done);
            }
        } catch (RuntimeException failure) {
            LOG.error(
                    "The spool could not be emptied and is tried again: {}",
                    failure.getClass().getSimpleName());
        }
    }

    /** Lets the message that is being handed on get through. */
    @Override
    public synchronized void stop() {
        thread.ifPresent(ScheduledExecutorService::shutdown);
        thread = Optional.empty();
        replay.stop(LONGEST_STOP);
    }

    @Override
    public synchronized boolean isRunning() {
        return thread.isPresent();
    }
}
