package org.openconsult.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.openconsult.disk.OwnerOnly;

/** The folder for what is kept on this machine. */
public record DataFolder(Path path) {

    /**
     * Reads the setting.
     *
     * @throws CannotStartException when it cannot be a folder's name
     */
    public static DataFolder read(String written) {
        try {
            return new DataFolder(Path.of(written).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw new CannotStartException("The setting consult.data-dir is not the name of a folder.", e);
        }
    }

    /**
     * Makes the folder where it is missing, and makes sure that something can be written there.
     *
     * @throws CannotStartException when it cannot
     */
    public DataFolder prepared() {
        try {
            if (!Files.isDirectory(path)) {
                OwnerOnly.createFolder(path);
            }
            Files.delete(Files.createTempFile(path, "writable", ".tmp"));
            return this;
        } catch (IOException e) {
            throw new CannotStartException(
                    "The data folder " + path
                            + " cannot be written to; choose another with consult.data-dir or change who may write there.",
                    e);
        }
    }

    public Path database() {
        return path.resolve("database");
    }

    public Path spool() {
        return path.resolve("spool");
    }

    /** Exports that are being written, or wait to be fetched. */
    public Path exports() {
        return path.resolve("exports");
    }

    /** What is sorted for an export, in files without names; each is gone when that is written. */
    public Path sorting() {
        return path.resolve("sorting");
    }

    /** Files while they are being received. */
    public Path uploads() {
        return path.resolve("uploads");
    }

    public Path keys() {
        return path.resolve("keys.properties");
    }
}
