package org.openconsult.faults.provider;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What the provider does later. Bounded threads: what cannot be done in time is done late. */
final class Background {
    private final ScheduledThreadPoolExecutor threads;

    Background(int threads) {
        this.threads = new ScheduledThreadPoolExecutor(threads, work -> {
            Thread thread = new Thread(work, "provider");
            thread.setDaemon(true);
            return thread;
        });
    }

    void later(Duration delay, Runnable work) {
        ScheduledFuture<?> unused =
                threads.schedule(() -> complainingly(work), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A fault of the harness itself is shown. */
    private static void complainingly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            Thread here = Thread.currentThread();
            here.getUncaughtExceptionHandler().uncaughtException(here, fault);
        }
    }

    /**
     * Waits for all that was to be done later, and takes nothing more.
     *
     * @return false when it was not done in time
     */
    boolean finish(Duration longest) {
        threads.shutdown();
        try {
            return threads.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
