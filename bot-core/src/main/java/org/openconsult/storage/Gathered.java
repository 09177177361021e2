package org.openconsult.storage;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Work of many workers, done for all of them in one command: what comes while earlier commands are under way waits, and goes
 * with the next. Whoever comes alone waits for nobody.
 *
 * @param <W> what is to be done, once for each
 * @param <R> what came of it
 */
final class Gathered<W, R> {
    /** Few enough that work gathers under load, and more than one: a database makes several durable at once. */
    private static final int COMMANDS_AT_ONCE = 3;

    private static final int LARGEST_COMMAND = 500;

    /** How long nobody misses what nobody waits for. */
    private static final int SOON_MILLIS = 50;

    private final Executor threads;
    private final Executor soon;
    private final Function<List<W>, List<R>> command;
    private final Queue<Waiting<W, R>> waiting = new ConcurrentLinkedQueue<>();
    /** What nobody waits for: it waits for its time, or for a command that goes in any case. */
    private final Queue<Waiting<W, R>> later = new ConcurrentLinkedQueue<>();

    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicBoolean isDue = new AtomicBoolean();

    private record Waiting<W, R>(W work, CompletableFuture<R> done) {}

    /**
     * @param command does it for some, and answers for each in its place, when all is done; when it throws, nothing is known of
     *     any, and where it was the database that failed whatever waits already is told the same, so that nobody waits for a dead
     *     one twice
     */
    Gathered(Executor threads, Function<List<W>, List<R>> command) {
        this(threads, CompletableFuture.delayedExecutor(SOON_MILLIS, TimeUnit.MILLISECONDS, Runnable::run), command);
    }

    /** @param soon runs what it is given a moment later; that is quick */
    Gathered(Executor threads, Executor soon, Function<List<W>, List<R>> command) {
        this.threads = threads;
        this.soon = soon;
        this.command = command;
    }

    /** Has it done; the future fails with what the command threw. */
    CompletableFuture<R> add(W work) {
        CompletableFuture<R> done = added(work, waiting);
        begin();
        return done;
    }

    /** The same a moment later, together with all that comes until then, or with what somebody waits for. */
    CompletableFuture<R> addForSoon(W work) {
        CompletableFuture<R> done = added(work, later);
        if (!isDue.getAndSet(true)) {
            try {
                soon.execute(this::beginDue);
            } catch (RuntimeException | Error noThread) {
                beginDue();
            }
        }
        return done;
    }

    private void beginDue() {
        isDue.set(false);
        takeDue();
        begin();
    }

    private void takeDue() {
        for (Waiting<W, R> next = later.poll(); next != null; next = later.poll()) {
            waiting.add(next);
        }
    }

    /**
     * Does what waits, now and by the asking thread, as far as it goes in one command; a thread does the rest. What others are doing
     * already may still be under way.
     */
    void hurry() {
        takeDue();
        underWay.incrementAndGet();
        work(() -> true);
    }

    private CompletableFuture<R> added(W work, Queue<Waiting<W, R>> queue) {
        CompletableFuture<R> done = new CompletableFuture<>();
        queue.add(new Waiting<>(work, done));
        return done;
    }

    /** Waits for one, and throws what it failed with. */
    static <R> R result(CompletableFuture<R> done) {
        try {
            return done.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failure.getCause() instanceof Error cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /**
     * Has it done and waits for it: by the asking thread itself where that need not wait for others. Not by one that was
     * interrupted: its command would fail, and with it what others gave to it.
     */
    R perform(W work) {
        if (Thread.currentThread().isInterrupted()) {
            return result(add(work));
        }
        CompletableFuture<R> done = added(work, waiting);
        if (isBegun()) {
            work(done::isDone);
        }
        return result(done);
    }

    private boolean isBegun() {
        return underWay.getAndUpdate(number -> number < COMMANDS_AT_ONCE ? number + 1 : number) < COMMANDS_AT_ONCE;
    }

    private void begin() {
        if (isBegun()) {
            try {
                threads.execute(() -> work(() -> false));
            } catch (RuntimeException | Error noThread) {
                // Then whoever asks does it: what waits would wait for ever.
                work(() -> false);
            }
        }
    }

    private void work(BooleanSupplier isEnough) {
        try {
            List<Waiting<W, R>> some = some();
            while (!some.isEmpty()) {
                perform(some);
                some = isEnough.getAsBoolean() ? List.of() : some();
            }
        } finally {
            underWay.decrementAndGet();
            if (!waiting.isEmpty()) {
                begin();
            }
        }
    }

    private List<Waiting<W, R>> some() {
        List<Waiting<W, R>> some = new ArrayList<>();
        take(waiting, some);
        if (!some.isEmpty()) {
            take(later, some);
        }
        return some;
    }

    private void take(Queue<Waiting<W, R>> queue, List<Waiting<W, R>> some) {
        while (some.size() < LARGEST_COMMAND && !queue.isEmpty()) {
            Waiting<W, R> next = queue.poll();
            if (next != null) {
                some.add(next);
            }
        }
    }

    private static <W, R> void fail(List<Waiting<W, R>> some, Throwable failure) {
        some.forEach(one -> one.done().completeExceptionally(failure));
    }

    private void perform(List<Waiting<W, R>> some) {
        try {
            List<R> results = command.apply(some.stream().map(Waiting::work).toList());
            for (int place = 0; place < some.size(); place++) {
                some.get(place).done().complete(results.get(place));
            }
        } catch (MongoException failure) {
            fail(some, failure);
            fail(some(), failure);
        } catch (RuntimeException | Error failure) {
            fail(some, failure);
        }
    }
}
