package org.openconsult.embeddeddatabase;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the store in a folder, and makes it if it is not there. */
final class StoreFile {
    private static final Logger log = LoggerFactory.getLogger(StoreFile.class);

    static final String NAME = "database.mv";

    /**
     * On opening, H2 goes from the chunk that the header names to the next one and so on, up to the last; it names a
     * newer one only every 20 versions, and after the write. So no chunk of that many versions may be written over:
     * with H2's default of 5, a power cut in that moment loses the commits behind the gap.
     */
    private static final int VERSIONS_TO_KEEP = 40;

    private StoreFile() {}

    /** Opens the store; the layer may put another of H2's file systems in front of the file's name. */
    static MVStore open(Path folder, Durability durability, UnaryOperator<String> layer) {
        Path file = folder.resolve(NAME).toAbsolutePath();
        try {
            if (Files.notExists(file)) {
                create(folder, file);
            }
            return open(layer.apply(file.toString()), durability);
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("The database file " + file + " cannot be made (" + e + ").", e);
        } catch (MVStoreException e) {
            throw new EmbeddedDatabaseException(
                    "The database file " + file + " cannot be opened (" + e.getMessage() + ").", e);
        }
    }

    /** Makes the file under another name first: under its own name it is complete, whenever the power goes. */
    private static void create(Path folder, Path file) throws IOException {
        Path unfinished = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(unfinished);
        open(unfinished.toString(), Durability.FORCED).close();
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        forceNames(folder);
    }

    /** Without this the name of a new file can be lost with everything in it. */
    private static void forceNames(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            log.debug("This system does not force the names in a folder: {}", e.toString());
        }
    }

    private static MVStore open(String fileName, Durability durability) {
        OrderedFileStore file = new OrderedFileStore(durability);
        file.open(fileName, false, null);
        try {
            MVStore store = new MVStore.Builder()
                    .adoptFileStore(file)
                    // Both: a write alone commits as well when the buffer is full, in the middle of a command.
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
            // Space is free again once a commit without it is forced; waiting longer only makes the file grow.
            store.setRetentionTime(0);
            store.setVersionsToKeep(VERSIONS_TO_KEEP);
            return store;
        } catch (RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }
}
