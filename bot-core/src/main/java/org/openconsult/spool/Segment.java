package org.openconsult.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A file of entries, one behind the other. Many writers share one force: whoever finds its entry not yet on the medium
 * takes its turn and forces for all that were written by then.
 */
final class Segment {
    private final Path file;
    private final Optional<FileChannel> channel;
    private final ReentrantLock turn = new ReentrantLock();

    /** Where the next entry goes; written by one thread at a time, the owner's lock sees to that. */
    private volatile long written;

    private volatile long forced;

    /** After a failed force nobody knows what the medium holds; nothing more is written here. */
    private volatile boolean failed;

    /** Entries that are still needed; guarded by the owner's lock. */
    private int needed;

    private Segment(Path file, Optional<FileChannel> channel, long length) {
        this.file = file;
        this.channel = channel;
        this.written = length;
        this.forced = length;
    }

    static Segment begin(Path file, FileChannel channel) {
        return new Segment(file, Optional.of(channel), 0);
    }

    /** One that an earlier process has left. */
    static Segment left(Path file, long length) {
        return new Segment(file, Optional.empty(), length);
    }

    Path file() {
        return file;
    }

    long length() {
        return written;
    }

    boolean takesMore() {
        return channel.isPresent() && !failed;
    }

    boolean isForced(long end) {
        return forced >= end;
    }

    /** Counts an entry that must not be deleted yet. */
    void need() {
        needed++;
    }

    /** Counts one entry as done with; answers whether the file may go. */
    boolean release() {
        needed--;
        return needed == 0;
    }

    boolean isNeeded() {
        return needed > 0;
    }

    /** Writes an entry, whole or not at all; answers where it begins. It is not on the medium yet. */
    long append(ByteBuffer frame) throws IOException {
        long start = written;
        long end = start;
        boolean whole = false;
        try {
            while (frame.hasRemaining()) {
                end += open().write(frame, end);
            }
            whole = true;
        } finally {
            if (!whole) {
                cutBackTo(start);
            }
        }
        written = end;
        return start;
    }

    private void cutBackTo(long end) {
        try {
            open().truncate(end);
        } catch (IOException torn) {
            failed = true;
        }
    }

    /** Returns when everything up to {@code end} is on the medium, and throws when that cannot be. */
    void force(long end) throws IOException {
        turn.lock();
        try {
            if (forced < end) {
                forceAll();
            }
        } finally {
            turn.unlock();
        }
    }

    private void forceAll() throws IOException {
        if (failed) {
            throw new IOException("The file could not be forced to the medium before");
        }
        long all = written;
        boolean done = false;
        try {
            open().force(true);
            done = true;
        } finally {
            failed |= !done;
        }
        forced = all;
    }

    /** Takes no more entries, and forces those it has. */
    void finish() {
        turn.lock();
        try (FileChannel closing = open()) {
            if (closing.isOpen() && forced < written) {
                forceAll();
            }
        } catch (IOException unforced) {
            failed = true;
        } finally {
            turn.unlock();
        }
    }

    private FileChannel open() throws IOException {
        return channel.orElseThrow(() -> new IOException("The file was left by an earlier process"));
    }
}
