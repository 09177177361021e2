package org.openconsult.app.inbox;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.inbox.SetAsideReplay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks again and again for what was set aside and is due, in a thread of its own: what comes now waits for none of it. */
@Component
final class SecondTries implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SecondTries.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final List<SetAsideReplay> replays;
    private final Duration pause;
    private Optional<ScheduledExecutorService> thread = Optional.empty();

    @Autowired
    SecondTries(ObjectProvider<SetAsideReplay> replays) {
        this(replays.stream().toList(), PAUSE);
    }

    /** @param pause between two looks */
    SecondTries(List<SetAsideReplay> replays, Duration pause) {
        this.replays = replays;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(SecondTries::thread);
        Future<?> unused =
                started.scheduleWithFixedDelay(() -> look(started), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = Optional.of(started);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "second-tries");
        thread.setDaemon(true);
        return thread;
    }

    private void look(ScheduledExecutorService own) {
        replays.forEach(replay -> look(replay, own));
    }

    /** A failure would end the schedule for good, and one channel's is none of another's. */
    private static void look(SetAsideReplay replay, ScheduledExecutorService own) {
        try {
            replay.run(own::isShutdown);
        } catch (MongoException | ReceptionClosedException away) {
            LOG.debug("What was set aside waits: {}", away.getClass().getSimpleName());
        } catch (RuntimeException | Error fault) {
            LOG.error(
                    "Trying again what was set aside failed with {}",
                    fault.getClass().getName());
        }
    }

    /** What is being taken in is finished first. */
    @Override
    public synchronized void stop() {
        try {
            if (thread.isPresent()) {
                thread.get().shutdown();
                boolean unused = thread.get().awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        thread = Optional.empty();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread.isPresent();
    }
}
