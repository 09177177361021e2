package org.openconsult.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Leaves the last of a disk to what must not be lost. The embedded database and what waits while a database is away may lie on the
 * same disk as what is written for somebody's convenience.
 */
public final class FreeSpace {
    /** In bytes. */
    private static final long FLOOR = 256L << 20;

    private FreeSpace() {}

    /**
     * Before something is written that can as well be written later.
     *
     * @throws IOException when too little is free where a folder lies
     */
    public static void require(Path folder) throws IOException {
        require(folder, FLOOR);
    }

    static void require(Path folder, long floor) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < floor) {
            throw new IOException("Less than " + (floor >> 20) + " MB are free on the disk of the data folder");
        }
    }
}
