package org.openconsult.archive.prepared;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openconsult.disk.OwnerOnly;

/** The prepared exports on this instance's disk, which its owner alone can read. What is not whole has another name. */
public final class PreparedFiles {
    private static final String WHOLE = ".zip";
    private static final String PART = ".part";
    private static final String NAME = "instance";

    private final Path folder;
    private final UnaryOperator<OutputStream> disk;

    public PreparedFiles(Path folder) {
        this(folder, UnaryOperator.identity());
    }

    /** On a disk that fails where a test wants it. */
    PreparedFiles(Path folder, UnaryOperator<OutputStream> disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** What writes an export. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * The name of the instance that has this folder, the same after a restart.
     *
     * @param drawn the name that it is given where it has none
     */
    public String instance(String drawn) {
        try {
            OwnerOnly.createFolder(folder);
            Path file = folder.resolve(NAME);
            if (!Files.exists(file)) {
                Path named = Files.createTempFile(folder, NAME, PART);
                Files.writeString(named, drawn);
                Files.move(named, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Writes an export, which is there when this returns and is not when this fails, whatever was there before.
     *
     * @throws IOException when the disk is full or cannot be written
     */
    void write(String id, Content content) throws IOException {
        OwnerOnly.createFolder(folder);
        Path part = folder.resolve(id + PART);
        Files.deleteIfExists(part);
        try {
            try (FileChannel channel = FileChannel.open(
                    part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.file(part))) {
                OutputStream out = new BufferedOutputStream(disk.apply(Channels.newOutputStream(channel)));
                content.write(out);
                out.flush();
                channel.force(true);
            }
            Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE);
            OwnerOnly.forceFolder(folder);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Where an export lies; nothing where it does not lie here. */
    public Optional<Path> find(String id) {
        return Optional.of(file(id)).filter(Files::isRegularFile);
    }

    /** Deletes an export; again is harmless. */
    public void delete(String id) {
        deleted(file(id));
    }

    /** The ids of those that lie here. */
    List<String> ids() {
        return named(WHOLE).stream()
                .map(name -> name.substring(0, name.length() - WHOLE.length()))
                .toList();
    }

    /** Deletes what was begun and not touched since a moment: what a crash has left. */
    void deleteParts(Instant untouchedSince) {
        for (String name : named(PART)) {
            Path part = folder.resolve(name);
            if (isOlder(part, untouchedSince)) {
                deleted(part);
            }
        }
    }

    private static boolean isOlder(Path part, Instant moment) {
        try {
            return Files.getLastModifiedTime(part).toInstant().isBefore(moment);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> named(String ending) {
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void deleted(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + WHOLE);
    }
}
