package org.openconsult.disk.sort;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.commons.compress.utils.BoundedSeekableByteChannelInputStream;
import org.jspecify.annotations.Nullable;
import org.openconsult.disk.FreeSpace;
import org.openconsult.disk.OwnerOnly;

/**
 * Records in one file, piece after piece. Where the system lets an open file lose its name it loses it at once, so that a crash leaves
 * nothing.
 */
final class SortedPieces<T> implements AutoCloseable {
    private static final int READ_AHEAD = 1 << 16;

    private record Piece(long start, long length, int count) {}

    private final Path folder;
    private final RecordForm<T> form;
    private final List<Piece> pieces = new ArrayList<>();
    private @Nullable FileChannel file;

    SortedPieces(Path folder, RecordForm<T> form) {
        this.folder = folder;
        this.form = form;
    }

    void write(List<T> records) {
        try {
            FileChannel opened = opened();
            FreeSpace.require(folder);
            long start = opened.size();
            // Not closed, for that would close the file.
            OutputStream channel = Channels.newOutputStream(opened.position(start));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(channel, READ_AHEAD));
            for (T record : records) {
                form.write(record, out);
            }
            out.flush();
            pieces.add(new Piece(start, opened.size() - start, records.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Iterator<T>> read() {
        return pieces.stream().<Iterator<T>>map(Records::new).toList();
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel opened() throws IOException {
        if (file == null) {
            OwnerOnly.createFolder(folder);
            Path named = Files.createTempFile(folder, "sort", ".part");
            file = FileChannel.open(
                    named, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            deleteName(named);
        }
        return file;
    }

    /** Best effort: where an open file cannot be deleted it goes when it is closed. */
    private static void deleteName(Path named) throws IOException {
        if (named.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.deleteIfExists(named);
        }
    }

    private final class Records implements Iterator<T> {
        private final DataInputStream in;
        private int left;

        Records(Piece piece) {
            this.in = new DataInputStream(new BufferedInputStream(
                    new BoundedSeekableByteChannelInputStream(
                            piece.start(), piece.length(), Objects.requireNonNull(file)),
                    READ_AHEAD));
            this.left = piece.count();
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public T next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            left--;
            try {
                return form.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
