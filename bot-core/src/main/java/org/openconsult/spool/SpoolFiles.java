package org.openconsult.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The spool's files, the newest of which is written to. One is deleted as soon as none of its entries is needed. */
final class SpoolFiles {
    static final String ENDING = ".spool";
    private static final Logger LOG = LoggerFactory.getLogger(SpoolFiles.class);

    /** Small, so that room is free again soon after its messages were handed on. */
    private static final long SEGMENT_BYTES = 1024 * 1024;

    private final Path folder;
    private final Medium medium;
    private final List<Segment> segments = new ArrayList<>();
    private Optional<Segment> newest = Optional.empty();
    private long number;

    SpoolFiles(Path folder, Medium medium) {
        this.folder = folder;
        this.medium = medium;
    }

    /** The files that an earlier process has left, in their order. */
    List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> left = files.filter(file -> file.toString().endsWith(ENDING))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            number = left.stream().mapToLong(SpoolFiles::number).max().orElse(0);
            return left;
        }
    }

    private static long number(Path file) {
        String digits = String.valueOf(file.getFileName()).replaceFirst("\\D.*", "");
        return digits.isEmpty() || digits.length() > 18 ? 0 : Long.parseLong(digits);
    }

    /** Goes on with a file that was left, which is only read. */
    Segment adopt(Path file, long length) {
        Segment segment = Segment.left(file, length);
        segments.add(segment);
        return segment;
    }

    /** The file that takes the next entry: a new one when the newest is long enough or failed. */
    Segment writable() throws IOException {
        Optional<Segment> open = newest.filter(Segment::takesMore).filter(segment -> segment.length() < SEGMENT_BYTES);
        if (open.isPresent()) {
            return open.get();
        }
        finishNewest();
        return begin();
    }

    private Segment begin() throws IOException {
        Path file = folder.resolve(String.format(Locale.ROOT, "%018d%s", ++number, ENDING));
        Segment segment = Segment.begin(file, medium.create(file));
        segments.add(segment);
        // A file whose name is not on the medium is lost with all that was forced into it.
        medium.forceFolder(folder);
        newest = Optional.of(segment);
        return segment;
    }

    /** Takes no more entries until a new file is begun. */
    void finishNewest() {
        newest.ifPresent(segment -> {
            segment.finish();
            newest = Optional.empty();
            deleteIfUseless(segment);
        });
    }

    /** One entry less is needed. */
    void release(Segment segment) {
        if (segment.release()) {
            newest.filter(segment::equals).ifPresentOrElse(same -> finishNewest(), () -> deleteIfUseless(segment));
        }
    }

    /** One that comes back after a crash does no harm: its messages are known by then. */
    void deleteIfUseless(Segment segment) {
        if (!segment.isNeeded()) {
            try {
                Files.deleteIfExists(segment.file());
                segments.remove(segment);
            } catch (IOException stays) {
                LOG.warn("A spool file that is done with could not be deleted: {}", stays.toString());
            }
        }
    }

    long bytes() {
        return segments.stream().mapToLong(Segment::length).sum();
    }

    byte[] read(Segment segment, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try (FileChannel channel = FileChannel.open(segment.file(), StandardOpenOption.READ)) {
            while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) >= 0) {}
        }
        return bytes.array();
    }

    /** Writes and forces something, to find out whether that works again. */
    void tryOut() throws IOException {
        Path file = folder.resolve("writable.tmp");
        Files.deleteIfExists(file);
        try (FileChannel channel = medium.create(file)) {
            channel.write(ByteBuffer.allocate(64 * 1024));
            channel.force(true);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
