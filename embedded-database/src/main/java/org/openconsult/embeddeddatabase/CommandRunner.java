package org.openconsult.embeddeddatabase;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Runs each write command alone and reads beside each other, and answers a write when it is durable.
 *
 * <p>A refusal is an answer too: "there is one already" must be as durable as the one that is there.
 */
final class CommandRunner {
    private final MVStore store;
    private final StoreMaps maps;
    private final Failure failure;

    /** Fair, so that a stream of reads cannot keep a commit waiting. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

    private final GroupCommit commits;

    CommandRunner(MVStore store, Failure failure) {
        this.store = store;
        this.maps = new StoreMaps(store);
        this.failure = failure;
        this.commits = new GroupCommit(store, lock.writeLock(), failure);
    }

    GroupCommit commits() {
        return commits;
    }

    Document read(Supplier<Document> command) {
        lock.readLock().lock();
        try {
            failure.refuseIfAny();
            return detached(command.get());
        } finally {
            lock.readLock().unlock();
        }
    }

    Document write(Supplier<Document> command) {
        Execution execution;
        lock.writeLock().lock();
        try {
            failure.refuseIfAny();
            execution = execute(command);
        } finally {
            lock.writeLock().unlock();
        }
        commits.awaitDurable(execution.number());
        return execution.answer().get();
    }

    private Execution execute(Supplier<Document> command) {
        MapRoots before = new MapRoots(store, maps);
        try {
            Document reply = detached(command.get());
            return new Execution(commits.numberExecuted(), () -> reply);
        } catch (MongoServerException refusal) {
            return new Execution(commits.numberExecuted(), () -> {
                throw refusal;
            });
        } catch (RuntimeException | Error e) {
            failIfHalfDone(before, e);
            throw e;
        }
    }

    /** A command that broke off in the middle must never reach the disk, and it cannot be undone by itself. */
    private void failIfHalfDone(MapRoots before, Throwable cause) {
        if (store.isClosed() || before.changed()) {
            failure.record("A command broke off in the middle", cause);
        }
    }

    /** Replies hold stored documents, which the next command changes in place while this one is still being sent. */
    private static Document detached(Document reply) {
        return reply.cloneDeeply();
    }

    private record Execution(long number, Supplier<Document> answer) {}
}
