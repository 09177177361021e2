package org.openconsult.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openconsult.disk.OwnerOnly;

/** A file for as long as something is worked on, which its owner alone can read. */
final class ScratchFile implements AutoCloseable {
    /** How the names of such files end. */
    static final String ENDING = ".part";

    private final Path file;
    private final OutputStream out;

    private ScratchFile(Path file) throws IOException {
        this.file = file;
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
    }

    static ScratchFile in(Path folder) throws IOException {
        OwnerOnly.createFolder(folder);
        return new ScratchFile(Files.createTempFile(folder, "export", ENDING));
    }

    OutputStream out() {
        return out;
    }

    /** What was written so far. */
    void copyTo(OutputStream target) throws IOException {
        out.flush();
        Files.copy(file, target);
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
