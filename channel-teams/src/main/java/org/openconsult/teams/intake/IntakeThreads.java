package org.openconsult.teams.intake;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openconsult.inbox.ReceptionClosedException;
import tools.jackson.databind.JsonNode;

/**
 * Takes activities in while their requests wait, and no longer than they may: Teams brings an activity again whose answer
 * takes more than fifteen seconds. What is late goes on all the same, and when it is brought again it is known.
 */
public final class IntakeThreads implements AutoCloseable {
    /** As many as a pool of connections to the database serves with ease. */
    private static final int THREADS = 16;
    /** More are told to come again. */
    private static final int WAITING = 100;

    private final Intake intake;
    private final Duration patience;
    private final ThreadPoolExecutor threads;

    /** @param patience how long a request waits */
    public IntakeThreads(Intake intake, Duration patience) {
        this.intake = intake;
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), IntakeThreads::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Takes an activity in.
     *
     * @throws ReceptionClosedException when it is not certain in time that it is stored
     */
    public Taken take(JsonNode activity) {
        Future<Taken> taken = submit(activity);
        try {
            return taken.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new ReceptionClosedException("An activity is not stored in time", late);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ReceptionClosedException("It stops", stopping);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException("Something went wrong", failure.getCause());
        }
    }

    private Future<Taken> submit(JsonNode activity) {
        try {
            return threads.submit(() -> intake.take(activity));
        } catch (RejectedExecutionException full) {
            throw new ReceptionClosedException("More activities arrive than can be taken in", full);
        }
    }

    private static Thread thread(Runnable work) {
        return new Thread(work, "teams-intake");
    }

    /** Lets what has begun come to its end, for a while. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
