package org.openconsult.telegram.polling;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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
    /** Telegram waits before it says that there is nothing. Something that does not would be asked without end. */
    private static final Duration SHORTEST_QUESTION = Duration.ofSeconds(1);

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

    private final Updates updates;
    private final Shift shift;
    private final Bot bot;
    private final InstantSource clock;
    /** What ends the thread that asks. */
    private Optional<CountDownLatch> end = Optional.empty();
    /** Before this a success does not mean that a trouble is over. */
    private Instant believedFrom = Instant.EPOCH;

    /** @param shift whose turn it is to ask */
    public Polling(Updates updates, Shift shift, Bot bot, InstantSource clock) {
        this.updates = updates;
        this.shift = shift;
        this.bot = bot;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        CountDownLatch stopping = new CountDownLatch(1);
        Thread thread = new Thread(() -> run(stopping), "telegram-polling");
        thread.setDaemon(true);
        thread.start();
        end = Optional.of(stopping);
    }

    private void run(CountDownLatch stopping) {
        try {
            Duration pause = AT_ONCE;
            while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = round(() -> stopping.getCount() == 0);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** One batch; answers how long to wait for the next. A thread that ended by a failure would ask no more for ever. */
    Duration round(BooleanSupplier stopping) {
        try {
            return shift.isOurs(clock.instant()) ? takeIn(stopping) : watch();
        } catch (ApiException failure) {
            Trouble trouble = Trouble.of(failure);
            if (!stopping.getAsBoolean()) {
                bot.complain(trouble.sentence());
                believedFrom = clock.instant().plus(trouble.doubt());
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

    /** Another instance asks, and knows how that goes. */
    private Duration watch() {
        bot.relent();
        return SOON;
    }

    private Duration takeIn(BooleanSupplier stopping) throws ApiException {
        Instant asked = clock.instant();
        Batch batch = updates.takeIn(stopping);
        if (!clock.instant().isBefore(believedFrom)) {
            bot.relent();
        }
        return switch (batch) {
            case NOTHING -> rest(Duration.between(asked, clock.instant()));
            case TAKEN -> AT_ONCE;
            case NAMELESS -> SOON;
        };
    }

    /** A clock that was set meanwhile makes nobody wait longer. */
    private static Duration rest(Duration question) {
        Duration taken = question.isNegative() ? AT_ONCE : question;
        return taken.compareTo(SHORTEST_QUESTION) < 0 ? SHORTEST_QUESTION.minus(taken) : AT_ONCE;
    }

    /** What is being taken in is finished first. */
    @Override
    public synchronized void stop() {
        end.ifPresent(CountDownLatch::countDown);
        end = Optional.empty();
        try {
            updates.await(LONGEST_STOP);
            shift.end(clock.instant());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } catch (MongoException away) {
            LOG.debug(
                    "Others take over when the shift is over: {}",
                    away.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return end.isPresent();
    }
}
