package org.openconsult.embeddeddatabase;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;

/**
 * Lets many writers share one commit.
 *
 * <p>Every command that was executed gets a number. Whoever finds its number not yet durable takes its turn and commits
 * for all that were executed by then; those who waited meanwhile mostly find their work done.
 */
final class GroupCommit {
    /** Rewrite chunks of which less than this share is alive, in percent: freed space is then used again. */
    private static final int COMPACT_BELOW = 60;

    /** Bounds the pause that a compaction makes. */
    private static final int COMPACT_BYTES = 4 * 1024 * 1024;

    private final MVStore store;
    private final Lock noCommandRuns;
    private final Failure failure;
    private final ReentrantLock turn = new ReentrantLock();

    /** Guarded by {@link #noCommandRuns}. */
    private long executed;

    private volatile long durable;

    /** Guarded by {@link #turn}. */
    private long compactedAt;

    /** The given lock is one that keeps every command out while it is held. */
    GroupCommit(MVStore store, Lock noCommandRuns, Failure failure) {
        this.store = store;
        this.noCommandRuns = noCommandRuns;
        this.failure = failure;
    }

    /** Numbers a command that was just executed; the caller holds the lock that keeps the others out. */
    long numberExecuted() {
        return ++executed;
    }

    /** Returns when everything up to this command is durable, and throws when that cannot be. */
    void awaitDurable(long command) {
        if (durable >= command) {
            return;
        }
        turn.lock();
        try {
            if (durable < command) {
                commit(() -> {});
            }
        } finally {
            turn.unlock();
        }
    }

    /** Moves a bounded amount of scattered data together, if anything was written since the last time. */
    void compact() {
        turn.lock();
        try {
            if (compactedAt != durable) {
                commit(() -> store.compact(COMPACT_BELOW, COMPACT_BYTES));
                compactedAt = durable;
            }
        } finally {
            turn.unlock();
        }
    }

    private void commit(Runnable beforehand) {
        try {
            long last = commitBetweenCommands(beforehand);
            store.sync();
            durable = last;
        } catch (RuntimeException | Error e) {
            failure.record("The database could not be written", e);
        }
        failure.refuseIfAny();
    }

    private long commitBetweenCommands(Runnable beforehand) {
        noCommandRuns.lock();
        try {
            // Asked here and not earlier: what a command left half-done just now must never be committed.
            failure.refuseIfAny();
            beforehand.run();
            store.commit();
            return executed;
        } finally {
            noCommandRuns.unlock();
        }
    }
}
