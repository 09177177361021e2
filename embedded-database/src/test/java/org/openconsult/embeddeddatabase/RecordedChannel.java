package org.openconsult.embeddeddatabase;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/** A channel that writes down what is done to its file, and does it. */
final class RecordedChannel extends FileBase {
    private final FileChannel file;
    private final FileLog log;

    RecordedChannel(FileChannel file, FileLog log) {
        this.file = file;
        this.log = log;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(source.remaining()).put(source.duplicate()).flip();
        log.add(new FileLog.Write(position, bytes, Thread.currentThread().getName()));
        return file.write(source, position);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.force(metaData);
        log.add(new FileLog.Force());
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        log.add(new FileLog.Truncate(size));
        file.truncate(size);
        return this;
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) throws IOException {
        return file.read(target, position);
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }

    @Override
    public int read(ByteBuffer target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer source) {
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
}
