package org.openconsult.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a folder for one spool; the operating system gives it back when the process dies. */
final class FolderLock implements AutoCloseable {
    /** Asked before the file is touched: closing a second channel to it would release the lock of the first. */
    private static final Set<Path> OPEN_IN_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws SpoolException when somebody has it */
    static FolderLock acquire(Path requested) throws IOException {
        Path folder = requested.toRealPath();
        if (!OPEN_IN_THIS_PROCESS.add(folder)) {
            throw inUse(folder, "already open in this process");
        }
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
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(folder, "in use by another process");
        }
        return channel;
    }

    private static SpoolException inUse(Path folder, String how) {
        return new SpoolException("The spool folder " + folder + " is " + how
                + ": give each instance a data folder of its own (consult.data-dir).");
    }

    /** Gives the folder back; the lock file stays, since removing it could pull it from under the next process. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OPEN_IN_THIS_PROCESS.remove(folder);
        }
    }
}
