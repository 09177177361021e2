package org.openconsult.embeddeddatabase;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVStore;

/** A MongoDB-compatible database whose files live in one folder. */
public final class EmbeddedDatabase implements AutoCloseable {
    private final FolderLock lock;
    private final Failure failure;
    private final LoopbackServer server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(FolderLock lock, Failure failure, LoopbackServer server) {
        this.lock = lock;
        this.failure = failure;
        this.server = server;
    }

    /** Opens the database kept in the folder on a free port of loopback, see {@link #open(Path, int)}. */
    public static EmbeddedDatabase open(Path folder) {
        return open(folder, 0);
    }

    /**
     * Opens the database kept in the folder, which is made if needed, serving on loopback; port 0 picks a free one.
     *
     * @throws EmbeddedDatabaseException with one sentence: the folder is in use, or cannot be created or written, or
     *     the port is in use
     */
    public static EmbeddedDatabase open(Path folder, int port) {
        return open(folder, port, Durability.FORCED);
    }

    /** Opens the database as {@link #open(Path, int)} does, with a say in what an acknowledged write survives. */
    public static EmbeddedDatabase open(Path folder, int port, Durability durability) {
        return open(folder, port, durability, UnaryOperator.identity());
    }

    /** The layer lets a test put a file system of its own under the store. */
    static EmbeddedDatabase open(Path folder, int port, Durability durability, UnaryOperator<String> layer) {
        FolderLock lock = FolderLock.acquire(folder);
        try {
            Failure failure = new Failure();
            MVStore store = StoreFile.open(folder, durability, layer);
            return new EmbeddedDatabase(lock, failure, serve(store, failure, port));
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static LoopbackServer serve(MVStore store, Failure failure, int port) {
        try {
            return LoopbackServer.start(new DurableBackend(store, failure), port);
        } catch (RuntimeException | Error e) {
            store.closeImmediately();
            throw e;
        }
    }

    /** Where a MongoDB driver finds the database. */
    public String connectionString() {
        return server.connectionString();
    }

    /** Says whether the database refuses every command until a restart, see {@link #failure()}. */
    public boolean failed() {
        return failure().isPresent();
    }

    /**
     * The reason, in one sentence, why the database refuses every command until a restart: a commit failed (disk full,
     * I/O error) or a command broke off in the middle.
     */
    public Optional<String> failure() {
        return failure.reason();
    }

    /** Ends all connections and threads and releases the folder; everything acknowledged is on disk. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                server.close();
            } finally {
                lock.close();
            }
        }
    }
}
