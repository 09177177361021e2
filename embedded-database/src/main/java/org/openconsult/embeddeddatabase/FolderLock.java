package org.openconsult.embeddeddatabase;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a folder for one process; the operating system gives it back when the process dies.
 *
 * <p>A file of its own, because the database's file does not exist yet when the first process begins to make it.
 */
final class FolderLock implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FolderLock.class);

    /** Asked before the file is touched: closing a second channel to it would release the lock of the first. */
    private static final Set<Path> OPEN_IN_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Makes the folder if needed and locks it, or says in one sentence why not. */
    static FolderLock acquire(Path requested) {
        try {
            Files.createDirectories(requested);
            Path folder = requested.toRealPath();
            if (!OPEN_IN_THIS_PROCESS.add(folder)) {
                throw new EmbeddedDatabaseException(
                        "The database folder " + requested + " is already open in this process.", null);
            }
            return lockOrForget(folder);
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The database folder " + requested + " cannot be created or written (" + e + ").", e);
        }
    }

    private static FolderLock lockOrForget(Path folder) throws IOException {
        boolean locked = false;
        try {
            FolderLock lock = new FolderLock(folder, lockedChannel(folder));
            locked = true;
            return lock;
        } finally {
            if (!locked) {
                OPEN_IN_THIS_PROCESS.remove(folder);
            }
        }
    }

    private static FileChannel lockedChannel(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new EmbeddedDatabaseException(
                    "The database folder " + folder + " is in use by another process.", null);
        }
        return channel;
    }

    /** Gives the folder back; the lock file stays, since removing it could pull it from under the next process. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            log.warn("The lock of {} could not be closed: {}", folder, e.toString());
        } finally {
            OPEN_IN_THIS_PROCESS.remove(folder);
        }
    }
}
