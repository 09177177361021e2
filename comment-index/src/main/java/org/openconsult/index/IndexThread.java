package org.openconsult.index;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Lets the index follow the storage while the program runs. */
final class IndexThread implements SmartLifecycle {
    private static final int PAUSE_SECONDS = 1;
    private static final int PATIENCE_SECONDS = 20;

    private final IndexedSearch search;
    private @Nullable ScheduledExecutorService thread;

    IndexThread(IndexedSearch search) {
        this.search = search;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(IndexThread::thread);
        Future<?> unused = started.scheduleWithFixedDelay(search::step, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
        thread = started;
    }

    private static Thread thread(Runnable work) {
        Thread made = new Thread(work, "comment-index");
        made.setDaemon(true);
        return made;
    }

    /** What is not done in time is done after the next start. */
    @Override
    public synchronized void stop() {
        ScheduledExecutorService stopping = thread;
        thread = null;
        if (stopping == null) {
            return;
        }
        stopping.execute(search::close);
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
