package org.openconsult.report;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openconsult.disk.OwnerOnly;

/**
 * All comments, section by section, on disk while the report is being written: their number has no limit. Closing deletes
 * it. What stands in it is for everybody.
 */
public final class Annex implements AutoCloseable {
    private static final String NAME = "annex";

    private final Path folder;
    private final Map<String, Part> parts = new HashMap<>();

    private record Part(Path file, DataOutputStream out) {}

    private Annex(Path folder) {
        this.folder = folder;
    }

    /** Deletes those that were being written when the program ended; later somebody may have had their words erased. */
    static void deleteAbandoned(Path parent) {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (Stream<Path> found = Files.walk(parent)) {
            for (Path each : found.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(parent))
                    .toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An empty one in a folder of its own below this. */
    static Annex in(Path parent) {
        try {
            OwnerOnly.createFolder(parent);
            return new Annex(Files.createTempDirectory(parent, NAME));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void add(String section, AnnexEntry entry) {
        try {
            AnnexFile.write(parts.computeIfAbsent(section, this::part).out(), entry);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Part part(String section) {
        Path file = folder.resolve(String.valueOf(parts.size()));
        try {
            return new Part(file, new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Nothing is added any more. */
    Annex written() {
        try {
            for (Part part : parts.values()) {
                part.out().close();
            }
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The comments of a section in the order in which they came, read one at a time whenever they are gone through. */
    public Iterable<AnnexEntry> of(String section) {
        Part part = parts.get(section);
        return part == null ? List.of() : () -> AnnexFile.read(part.file());
    }

    @Override
    public void close() {
        written();
        try {
            List<Path> all =
                    new ArrayList<>(parts.values().stream().map(Part::file).toList());
            all.add(folder);
            for (Path each : all) {
                Files.deleteIfExists(each);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
