package org.openconsult.app.download;

import com.mongodb.MongoException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.openconsult.archive.prepared.ExportCare;
import org.openconsult.archive.prepared.ExportWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Writes exports while the program runs, in threads of its own: one takes minutes, and nothing else should wait for it. */
final class Preparing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Preparing.class);
    private static final int SECONDS = 5;
    private static final int SWEEP_SECONDS = 600;
    private static final int LONGEST_STOP_SECONDS = 5;

    private final ExportWorker worker;
    private final ExportCare care;
    private final BooleanSupplier ready;
    /** The one that writes, and the one that watches. */
    private List<ScheduledExecutorService> threads = List.of();

    Preparing(ExportWorker worker, ExportCare care, BooleanSupplier ready) {
        this.worker = worker;
        this.care = care;
        this.ready = ready;
    }

    @Override
    public synchronized void start() {
        worker.start();
        ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(Preparing::thread);
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Preparing::thread);
        repeat(writer, this::workAll, SECONDS);
        repeat(watch, worker::tell, SECONDS);
        repeat(watch, care::sweep, SWEEP_SECONDS);
        threads = List.of(writer, watch);
    }

    private void repeat(ScheduledExecutorService thread, Runnable work, int seconds) {
        Future<?> unused = thread.scheduleWithFixedDelay(() -> soon(work), SECONDS, seconds, TimeUnit.SECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "exports");
        thread.setDaemon(true);
        return thread;
    }

    /** One that was just asked for need not wait for the next time. */
    synchronized void wake() {
        threads.stream().limit(1).forEach(writer -> writer.execute(() -> soon(this::workAll)));
    }

    private void workAll() {
        boolean more = true;
        while (more) {
            more = worker.work();
        }
    }

    /** An exception would end the schedule for good. */
    private void soon(Runnable work) {
        try {
            if (ready.getAsBoolean()) {
                work.run();
            }
        } catch (MongoException later) {
            LOG.debug("The database is away: {}", later.getClass().getSimpleName());
        } catch (RuntimeException failure) {
            LOG.error(
                    "Exports could not be looked after, which is tried again: {}",
                    failure.getClass().getSimpleName());
        }
    }

    /** What is being written is left to the next start. */
    @Override
    public synchronized void stop() {
        worker.stop();
        threads.forEach(Preparing::end);
        threads = List.of();
    }

    private static void end(ScheduledExecutorService thread) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("An export is still being written; the next start begins it anew");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }
}
