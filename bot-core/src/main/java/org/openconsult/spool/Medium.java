package org.openconsult.spool;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import org.openconsult.disk.OwnerOnly;

/** Makes files and brings their names to the medium; lets a test put one of its own under the spool. */
interface Medium {

    /** A new file that its owner alone may open. */
    FileChannel create(Path file) throws IOException;

    /** Brings the names in a folder to the medium. */
    void forceFolder(Path folder) throws IOException;

    static Medium disk() {
        return new Medium() {
            @Override
            public FileChannel create(Path file) throws IOException {
                return FileChannel.open(file, Set.of(CREATE_NEW, WRITE), OwnerOnly.file(file));
            }

            @Override
            public void forceFolder(Path folder) throws IOException {
                OwnerOnly.forceFolder(folder);
            }
        };
    }
}
