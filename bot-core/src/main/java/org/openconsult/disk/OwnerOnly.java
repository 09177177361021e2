package org.openconsult.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes what nobody else on the machine may look into, as far as its file system knows such a thing. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** Makes a folder and those above it; does nothing when it is there. */
    public static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, permissions(folder, "rwx------"));
    }

    /** What to create a file with, so that there is no moment at which others could open it. */
    public static FileAttribute<?>[] file(Path file) {
        return permissions(file, "rw-------");
    }

    /** Brings a new name in a folder to the medium; a system whose folders cannot be opened does so by itself. */
    public static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
