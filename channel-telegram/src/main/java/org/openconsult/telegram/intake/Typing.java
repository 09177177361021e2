package org.openconsult.telegram.intake;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.openconsult.telegram.api.ApiException;
import org.openconsult.telegram.api.BotApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a person that an answer is being written when it takes long. */
public final class Typing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Typing.class);

    private final BotApi api;
    private final Duration patience;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Typing::thread);

    /** @param patience an answer that takes longer is slow */
    public Typing(BotApi api, Duration patience) {
        this.api = api;
        this.patience = patience;
    }

    /** Does the work, and shows it where it takes long. */
    void during(String chat, Runnable work) {
        Future<?> slow = thread.schedule(() -> show(chat), patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            work.run();
        } finally {
            slow.cancel(false);
        }
    }

    private void show(String chat) {
        try {
            api.call("sendChatAction", Map.of("chat_id", chat, "action", "typing"));
        } catch (ApiException noMatter) {
            LOG.debug("That an answer is being written could not be shown");
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "telegram-typing");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
