package org.openconsult.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** The disk, with a look at what was forced, and with faults when a test asks for them. */
final class WatchedDisk implements Medium {
    private final Medium disk = Medium.disk();
    final AtomicInteger forces = new AtomicInteger();
    volatile long room = Long.MAX_VALUE;
    volatile boolean forceFails;
    volatile boolean truncateFails;
    volatile boolean folderFails;
    volatile Runnable beforeForce = () -> {};

    /** Bytes in spool files whose content or name is not yet on the medium. */
    private long unforced;

    private boolean nameUnforced;

    @Override
    public FileChannel create(Path file) throws IOException {
        boolean segment = file.toString().endsWith(SpoolFiles.ENDING);
        synchronized (this) {
            nameUnforced |= segment;
        }
        return new Watched(disk.create(file), segment);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        if (folderFails) {
            throw new IOException("The folder cannot be forced");
        }
        disk.forceFolder(folder);
        synchronized (this) {
            nameUnforced = false;
        }
    }

    synchronized boolean everythingIsForced() {
        return unforced == 0 && !nameUnforced;
    }

    private synchronized void count(long bytes) {
        unforced += bytes;
    }

    private final class Watched extends FileChannel {
        private final FileChannel file;
        private final boolean segment;
        private long mine;

        Watched(FileChannel file, boolean segment) {
            this.file = file;
            this.segment = segment;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            if (room <= 0) {
                throw new IOException("No space left on device");
            }
            ByteBuffer part = source.duplicate();
            part.limit((int) Math.min(source.limit(), source.position() + room));
            int written = file.write(part, position);
            source.position(source.position() + written);
            room -= written;
            noteWritten(written);
            return written;
        }

        private void noteWritten(int bytes) {
            if (segment) {
                mine += bytes;
                count(bytes);
            }
        }

        @Override
        public void force(boolean metaData) throws IOException {
            long before = written();
            beforeForce.run();
            if (forceFails) {
                throw new IOException("Input/output error");
            }
            file.force(metaData);
            forces.incrementAndGet();
            noteForced(before);
        }

        private synchronized long written() {
            return mine;
        }

        private synchronized void noteForced(long bytes) {
            mine -= bytes;
            count(-bytes);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            if (truncateFails) {
                throw new IOException("Input/output error");
            }
            return file.truncate(size);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            if (room <= 0) {
                throw new IOException("No space left on device");
            }
            return file.write(source);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(ByteBuffer target, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long read(ByteBuffer[] targets, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long write(ByteBuffer[] sources, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel position(long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }
    }
}
