package org.openconsult.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.openconsult.channel.InboundMessage;
import org.openconsult.disk.OwnerOnly;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.participant.Sealing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages on this machine's disk, sealed, in the order in which they came. A message is in it once {@link #keep} has
 * returned, whatever happens to the process or the power after that. What was handed on may be handed on again after a
 * crash, so whoever takes it must know messages by their keys. One process uses a folder.
 */
public final class Spool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

    private final FolderLock folder;
    private final SpoolLimits limits;
    private final SpoolCodec codec;
    private final SpoolFiles files;
    private final AsideFolder aside;
    private final Backlog backlog = new Backlog();
    private final Trouble trouble = new Trouble();
    private final ReentrantLock lock = new ReentrantLock();
    private boolean closed;

    /** The size of the message that was refused last for lack of room. */
    private long refusedBytes;

    private Spool(FolderLock folder, SpoolLimits limits, SpoolCodec codec, SpoolFiles files, AsideFolder aside) {
        this.folder = folder;
        this.limits = limits;
        this.codec = codec;
        this.files = files;
        this.aside = aside;
    }

    /**
     * Opens the spool in a folder, which is made if needed, with all that waits there.
     *
     * @throws SpoolException when the folder is in use, or cannot be made or written
     */
    public static Spool open(Path folder, SpoolLimits limits, Sealing sealing) {
        return open(folder, limits, sealing, Medium.disk());
    }

    static Spool open(Path path, SpoolLimits limits, Sealing sealing, Medium medium) {
        try {
            OwnerOnly.createFolder(path);
            return open(FolderLock.acquire(path), path, limits, new SpoolCodec(sealing), medium);
        } catch (IOException failure) {
            throw new SpoolException(
                    "The spool folder " + path
                            + " cannot be used; choose another data folder with consult.data-dir or change who may"
                            + " write there (" + failure + ").",
                    failure);
        }
    }

    private static Spool open(FolderLock folder, Path path, SpoolLimits limits, SpoolCodec codec, Medium medium)
            throws IOException {
        boolean open = false;
        try {
            SpoolFiles files = new SpoolFiles(path, medium);
            files.tryOut();
            Spool spool = new Spool(folder, limits, codec, files, new AsideFolder(path, medium));
            spool.findWhatWasLeft();
            open = true;
            return spool;
        } finally {
            if (!open) {
                folder.close();
            }
        }
    }

    private void findWhatWasLeft() throws IOException {
        LeftFiles left = new LeftFiles(files, aside, codec, backlog);
        for (Path file : files.left()) {
            left.find(file);
        }
    }

    /**
     * Writes a message down and forces it to the medium; does nothing when it is there.
     *
     * @throws ReceptionClosedException when there is no room, or it could not be written
     */
    public void keep(InboundMessage message) {
        Waiting entry = written(message);
        try {
            entry.segment().force(entry.end());
            trouble.isOver();
        } catch (IOException failure) {
            done(entry);
            throw refused(failure);
        }
    }

    private Waiting written(InboundMessage message) {
        lock.lock();
        try {
            Optional<Waiting> known = backlog.find(message.key());
            return known.isPresent() ? known.get() : append(message, Frame.around(codec.write(message)));
        } catch (IOException failure) {
            throw refused(failure);
        } finally {
            lock.unlock();
        }
    }

    private Waiting append(InboundMessage message, ByteBuffer frame) throws IOException {
        int length = frame.remaining();
        requireRoom(length);
        Segment segment = files.writable();
        Waiting entry = new Waiting(
                message.key(), Sender.of(message), message.receivedAt(), segment, segment.append(frame), length);
        segment.need();
        backlog.add(entry);
        return entry;
    }

    private void requireRoom(int length) {
        if (closed) {
            throw new ReceptionClosedException("The spool is closed");
        }
        refusedBytes = bytes() + length > limits.maxBytes() ? length : 0;
        if (isFull()) {
            throw new ReceptionClosedException("The spool is full");
        }
    }

    private boolean isFull() {
        return backlog.size() >= limits.maxMessages()
                || (refusedBytes > 0 && bytes() + refusedBytes > limits.maxBytes());
    }

    private long bytes() {
        return files.bytes() + aside.bytes();
    }

    private ReceptionClosedException refused(IOException failure) {
        trouble.happened(failure);
        return new ReceptionClosedException("The spool cannot be written", failure);
    }

    /** Whether a message must wait behind others of the same person. */
    public boolean holdsBack(InboundMessage message) {
        return backlog.holds(Sender.of(message));
    }

    public boolean isEmpty() {
        return backlog.isEmpty();
    }

    /** What is on the medium and waits, in order. */
    List<Waiting> waiting() {
        lock.lock();
        try {
            return backlog.all().stream().filter(Waiting::isForced).toList();
        } finally {
            lock.unlock();
        }
    }

    /** The message, marked as one that has waited. */
    InboundMessage read(Waiting entry) throws IOException, DamagedEntryException {
        return codec.read(Frame.content(bytesOf(entry)));
    }

    private byte[] bytesOf(Waiting entry) throws IOException {
        return files.read(entry.segment(), entry.offset(), entry.length());
    }

    /** Forgets a message that was handed on; its room is free when all others in its file are done with as well. */
    void done(Waiting entry) {
        lock.lock();
        try {
            if (backlog.remove(entry)) {
                files.release(entry.segment());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Puts a message where an operator finds it. When that cannot be done, it stays. */
    void setAside(Waiting entry, String reason) throws IOException {
        try {
            aside.keep(entry.asideName(), bytesOf(entry));
            LOG.error("An entry of the spool was set aside as {}: {}", entry.asideName(), reason);
        } catch (NoSuchFileException gone) {
            LOG.error(
                    "An entry of the spool is lost: its file {} is gone",
                    entry.segment().file());
        }
        done(entry);
    }

    /** After a failure, finds out whether the disk can be written again. */
    void tryAgain() {
        if (trouble.reason().isPresent()) {
            try {
                files.tryOut();
                trouble.isOver();
            } catch (IOException stillNot) {
                trouble.happened(stillNot);
            }
        }
    }

    SpoolLimits limits() {
        return limits;
    }

    public SpoolState state() {
        lock.lock();
        try {
            aside.measure();
        } catch (IOException failure) {
            trouble.happened(failure);
        } finally {
            lock.unlock();
        }
        return measured();
    }

    private SpoolState measured() {
        lock.lock();
        try {
            return new SpoolState(backlog.size(), bytes(), backlog.oldest(), aside.files(), isFull(), trouble.reason());
        } finally {
            lock.unlock();
        }
    }

    /** Forces what was written and gives the folder back; what waits is found by the next process. */
    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                files.finishNewest();
                folder.close();
            }
        } catch (IOException failure) {
            LOG.warn("The lock of the spool could not be closed: {}", failure.toString());
        } finally {
            lock.unlock();
        }
    }
}
