package org.openconsult.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A spool's folder, as an operator looks into it. */
record SpoolFolder(Path path) {

    /** The spool's files, in order. */
    List<Path> files() {
        return spoolFilesIn(path);
    }

    List<Path> setAside() {
        return spoolFilesIn(path.resolve(AsideFolder.NAME));
    }

    Path onlyFile() {
        List<Path> files = files();
        if (files.size() != 1) {
            throw new AssertionError("There are " + files);
        }
        return files.get(0);
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is in the spool, by handing it on to a reception that takes everything. */
    List<String> texts() {
        MemoryReception reception = new MemoryReception();
        try (Spool spool = Spool.open(path, Samples.ROOMY, Samples.sealing(1))) {
            new SpoolReplay(spool, reception, new Outage()).run();
        }
        return reception.texts();
    }

    private static List<Path> spoolFilesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SpoolFiles.ENDING))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
