package org.openconsult.telegram.polling;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.storage.Shift;
import org.openconsult.telegram.api.ApiException;
import org.openconsult.telegram.bot.Bot;
import org.openconsult.telegram.bot.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks again and again, in a thread of its own that nothing ends but a stop. Of several instances one asks at a time:
 * Telegram turns away all but the last who asked.
 */
public final class Polling implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

    private final Updates updates;
    private final Shift shift;
    private final Bot bot;
    private final InstantSource clock;
    private Optional<Thread> thread = Optional.empty();
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    /** @param shift whose turn it is to ask */
    public Polling(Updates updates, Shift shift, Bot bot, InstantSource clock) {
        this.updates = updates;
        this.shift = shift;
        this.bot = bot;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        Thread started = new Thread(this::run, "telegram-polling");
        started.setDaemon(true);
        started.start();
        thread = Optional.of(started);
    }

    private void run() {
        try {
            Duration pause = AT_ONCE;
            while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = round();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** One batch; answers how long to wait for the next. A thread that ended by a failure would ask no more for ever. */
    private Duration round() {
        try {
            return shift.isOurs(clock.instant()) ? takeIn() : SOON;
        } catch (ApiException failure) {
            Trouble trouble = Trouble.of(failure);
            if (stopping.getCount() > 0) {
                bot.complain(trouble.sentence());
            }
            return trouble.pause();
        } catch (MongoException | ReceptionClosedException away) {
            LOG.debug(
                    "What people write on Telegram is left there for now: {}",
                    away.getClass().getSimpleName());
            return SOON;
        } catch (RuntimeException | Error fault) {
            LOG.error(
                    "Taking in what Telegram has failed with {}",
                    fault.getClass().getName());
            return SOON;
        }
    }

    private Duration takeIn() throws ApiException {
        boolean goesOn = updates.takeIn();
        bot.relent();
        return goesOn ? AT_ONCE : SOON;
    }

    /** What is being taken in is finished first; a question that waits at Telegram is left alone, its answer is not heard. */
    @Override
    public synchronized void stop() {
        stopping.countDown();
        try {
            shift.end(clock.instant());
        } catch (MongoException away) {
            LOG.debug(
                    "Others take over when the shift is over: {}",
                    away.getClass().getSimpleName());
        }
        thread.ifPresent(Polling::await);
        thread = Optional.empty();
    }

    private static void await(Thread thread) {
        try {
            thread.join(LONGEST_STOP.toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread.isPresent();
    }
}
