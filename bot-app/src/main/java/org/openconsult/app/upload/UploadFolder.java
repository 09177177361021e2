package org.openconsult.app.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openconsult.disk.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where what is sent lies while its request lasts, open to this program's owner alone. What a crash leaves is deleted once nobody
 * can be at it any more.
 */
public final class UploadFolder {
    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
    private static final Duration LONGEST = Duration.ofHours(2);

    private final Path path;
    private final Clock clock;

    private UploadFolder(Path path, Clock clock) {
        this.path = path;
        this.clock = clock;
    }

    static UploadFolder made(Path path, Clock clock) {
        try {
            OwnerOnly.createFolder(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new UploadFolder(path, clock);
    }

    /** What is done with a file that was sent. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does it.
         *
         * @param file deleted afterwards
         */
        T on(Path file) throws IOException;
    }

    /** Works on a file that was sent as it lies on the disk. */
    public <T> T on(MultipartFile sent, Work<T> work) throws IOException {
        Path file = Files.createTempFile(path, "sent", ".part");
        try {
            sent.transferTo(file);
            return work.on(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    Path path() {
        return path;
    }

    @Scheduled(initialDelay = 0, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void clean() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            for (Path file : files) {
                clean(file);
            }
        } catch (IOException failure) {
            LOG.warn(
                    "What was left of uploads could not be deleted, which is tried again: {}",
                    failure.getClass().getSimpleName());
        }
    }

    private void clean(Path file) throws IOException {
        try {
            if (Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(clock.instant().minus(LONGEST))) {
                Files.delete(file);
            }
        } catch (NoSuchFileException gone) {
            LOG.debug("An upload was done meanwhile");
        }
    }
}
