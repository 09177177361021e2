package org.openconsult.embeddeddatabase;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps the file from growing with every update, by a small step each second. */
final class Compactor implements AutoCloseable {
    private static final long PERIOD_IN_MILLIS = 1000;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "embedded-database-compactor");
        thread.setDaemon(true);
        return thread;
    });

    /** Runs the step again and again; the first one that throws is the last. */
    Compactor(Runnable step) {
        // The answer to a failure is kept elsewhere, so nobody asks this future.
        var unused = executor.scheduleWithFixedDelay(step, PERIOD_IN_MILLIS, PERIOD_IN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Waits for a running step without interrupting it: an interrupt would close the file under it. */
    @Override
    public void close() {
        executor.shutdown();
        boolean ended = false;
        boolean interrupted = false;
        while (!ended) {
            try {
                ended = executor.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
