package org.openconsult.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one run. What an earlier run left there is removed, if it was one. */
final class FreshFolder {
    private static final String MARK = "fault-harness-run";

    private FreshFolder() {}

    /** @throws IllegalArgumentException when there is something else in it */
    static Path at(Path folder) {
        try {
            Path absolute = folder.toAbsolutePath().normalize();
            if (Files.exists(absolute) && !Files.exists(absolute.resolve(MARK))) {
                throw new IllegalArgumentException(folder + " is there and is not of an earlier run");
            }
            remove(absolute);
            Files.createDirectories(absolute);
            Files.createFile(absolute.resolve(MARK));
            return absolute;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> walk = Files.walk(folder)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) {
                Files.delete(path);
            }
        }
    }
}
