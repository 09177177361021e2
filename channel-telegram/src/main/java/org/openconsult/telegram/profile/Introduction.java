package org.openconsult.telegram.profile;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openconsult.telegram.api.ApiException;
import org.openconsult.telegram.api.BotApi;
import org.openconsult.telegram.bot.Bot;
import org.openconsult.telegram.bot.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Gets the bot to work after a start: learns what it is called, has Telegram bring messages where that is wanted, and sets
 * what Telegram shows of it. Again and again until it is done, in a thread of its own: no other channel waits for it.
 */
public final class Introduction implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Introduction.class);

    /** A step of it. */
    @FunctionalInterface
    public interface Step {
        /** Harmless when repeated. */
        void take() throws ApiException;
    }

    private final BotApi api;
    private final Bot bot;
    private final Step arrival;
    private final Step profile;
    private final Optional<Duration> again;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile boolean running;
    private boolean introduced;

    /**
     * Of one bot.
     *
     * @param arrival settles how messages come
     * @param profile sets what Telegram shows of it; when that fails it is left as it is
     * @param again after how long the arrival is settled again, and again
     */
    public Introduction(BotApi api, Bot bot, Step arrival, Step profile, Optional<Duration> again) {
        this.api = api;
        this.bot = bot;
        this.arrival = arrival;
        this.profile = profile;
        this.again = again;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        running = true;
        Thread thread = new Thread(this::run, "telegram-introduction");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            Optional<Duration> pause = introduce().or(() -> again);
            while (pause.isPresent() && !stopping.await(pause.get().toMillis(), TimeUnit.MILLISECONDS)) {
                pause = introduce().or(() -> again);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** How soon it is tried again; empty when it is done. */
    private Optional<Duration> introduce() {
        try {
            String name = api.call("getMe", Map.of()).path("username").asText("");
            if (!name.isEmpty()) {
                bot.isCalled(name);
            }
            arrival.take();
            bot.relent();
        } catch (ApiException failure) {
            Trouble trouble = Trouble.of(failure);
            bot.complain(trouble.sentence());
            return Optional.of(trouble.pause());
        } catch (RuntimeException fault) {
            LOG.error("The bot could not be made ready: {}", fault.getClass().getName());
            return Optional.empty();
        }
        if (!introduced) {
            setProfile();
            introduced = true;
        }
        return Optional.empty();
    }

    /** Nobody is the worse for an old menu: after the next start it is tried again. */
    private void setProfile() {
        try {
            profile.take();
        } catch (ApiException failure) {
            LOG.warn(
                    "The bot's menus and descriptions could not all be set. {}",
                    Trouble.of(failure).sentence());
        } catch (RuntimeException fault) {
            LOG.error("The bot's menus could not be set: {}", fault.getClass().getName());
        }
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
