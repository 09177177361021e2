package org.openconsult.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openconsult.disk.OwnerOnly;

/**
 * Where entries go that cannot be handed on: each in a file of its own, byte by byte as it stood. Such a file is a spool
 * file itself, so that one that was mended, or whose key was found, can be put back.
 */
final class AsideFolder {
    static final String NAME = "corrupt";

    private final Path folder;
    private final Medium medium;
    private volatile int files;
    private volatile long bytes;

    AsideFolder(Path spool, Medium medium) throws IOException {
        this.folder = spool.resolve(NAME);
        this.medium = medium;
        OwnerOnly.createFolder(folder);
        measure();
    }

    /** The same whenever the same part of the same file is set aside. */
    static String name(Path segment, long offset) {
        return String.valueOf(segment.getFileName()).replace(SpoolFiles.ENDING, "") + "-" + offset + SpoolFiles.ENDING;
    }

    /** Keeps bytes under a name, on the medium before this returns; does nothing when they are there. */
    void keep(String name, byte[] content) throws IOException {
        Path unfinished = folder.resolve(name + ".new");
        Files.deleteIfExists(unfinished);
        try (FileChannel channel = medium.create(unfinished)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        adopt(unfinished, name);
    }

    /** Takes a file over as it is. */
    void adopt(Path file, String name) throws IOException {
        try {
            Files.move(file, folder.resolve(name));
        } catch (FileAlreadyExistsException keptBefore) {
            Files.delete(file);
        }
        medium.forceFolder(folder);
        measure();
    }

    /** Looks what is there: an operator may have taken something away. */
    void measure() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> all = found.toList();
            long sum = 0;
            for (Path file : all) {
                sum += Files.size(file);
            }
            files = (int) all.stream()
                    .filter(file -> file.toString().endsWith(SpoolFiles.ENDING))
                    .count();
            bytes = sum;
        }
    }

    int files() {
        return files;
    }

    long bytes() {
        return bytes;
    }
}
