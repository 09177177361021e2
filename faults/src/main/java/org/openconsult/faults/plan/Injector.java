package org.openconsult.faults.plan;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openconsult.faults.network.TcpProxy;
import org.openconsult.faults.process.Await;
import org.openconsult.faults.process.DatabaseServer;
import org.openconsult.faults.report.Count;
import org.openconsult.faults.report.Tally;

/** Makes the planned faults happen. What comes while its target is still broken by another waits for that. */
public final class Injector {
    private static final Duration SLOW_PIECE = Duration.ofMillis(40);

    private final List<Target> targets;
    private final DatabaseServer database;
    private final Tally tally;
    private final Object databaseLock = new Object();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "fault");
        thread.setDaemon(true);
        return thread;
    });

    public Injector(List<Target> targets, DatabaseServer database, Tally tally) {
        this.targets = List.copyOf(targets);
        this.database = database;
        this.tally = tally;
    }

    /** Begins; returns at once. */
    public void start(List<Fault> plan) {
        long start = System.nanoTime();
        for (Fault fault : plan) {
            threads.execute(() -> {
                Await.sleep(fault.at().minusNanos(System.nanoTime() - start));
                happen(fault);
            });
        }
        threads.shutdown();
    }

    /**
     * Waits until all faults have happened and are over.
     *
     * @return false when that took longer
     */
    public boolean finish(Duration longest) {
        try {
            return threads.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void happen(Fault fault) {
        Target target = targets.get(fault.instance());
        Object lock =
                switch (fault.kind()) {
                    case KILL_DATABASE -> databaseLock;
                    case CUT_LINE, SLOW_LINE, SILENT_LINE -> target.lineLock();
                    case KILL_INSTANCE, PAUSE_INSTANCE, STOP_INSTANCE -> target.processLock();
                };
        synchronized (lock) {
            happen(fault, target);
        }
    }

    private void happen(Fault fault, Target target) {
        switch (fault.kind()) {
            case KILL_INSTANCE -> kill(target, fault.length());
            case KILL_DATABASE -> killDatabase(fault.length());
            case PAUSE_INSTANCE -> pause(target, fault.length());
            case STOP_INSTANCE -> stop(target, fault.length());
            case CUT_LINE -> spoil(target, Count.CUT_LINES, TcpProxy::cut, fault.length());
            case SLOW_LINE -> spoil(target, Count.SLOW_LINES, line -> line.slow(SLOW_PIECE), fault.length());
            case SILENT_LINE -> spoil(target, Count.SILENT_LINES, TcpProxy::silence, fault.length());
        }
    }

    private void kill(Target target, Duration length) {
        target.instance().kill();
        tally.add(Count.KILLED_INSTANCES);
        Await.sleep(length);
        target.startAgain();
    }

    private void killDatabase(Duration length) {
        database.kill();
        tally.add(Count.KILLED_DATABASES);
        Await.sleep(length);
        database.start();
    }

    private void pause(Target target, Duration length) {
        target.instance().pause();
        tally.add(Count.PAUSES);
        Await.sleep(length);
        target.instance().resume();
    }

    private void stop(Target target, Duration length) {
        tally.add(Count.CLEAN_STOPS);
        if (!target.instance().stop()) {
            tally.add(Count.STOPS_TOO_LONG);
        }
        Await.sleep(length);
        target.startAgain();
    }

    private void spoil(Target target, Count count, Consumer<TcpProxy> how, Duration length) {
        how.accept(target.line());
        tally.add(count);
        Await.sleep(length);
        target.line().heal();
    }
}
