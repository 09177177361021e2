package org.openconsult.app.publicpage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.openconsult.app.settings.DataFolder;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.disk.FreeSpace;
import org.openconsult.disk.OwnerOnly;
import org.openconsult.export.CommentExport;
import org.openconsult.export.CommentRows;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.ExportProfile;
import org.openconsult.export.table.TableFormat;
import org.openconsult.redaction.Redactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * The open data as files on this machine's disk, so that however many fetch them, and however slowly, the database is read
 * once in five minutes for each. Only one is made at a time. A file older than ten minutes is deleted, so that what was
 * erased or hidden is gone from it.
 */
@Component
class PublicFiles implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(PublicFiles.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    /** Handed out while a newer one is made. */
    private static final Duration USABLE = Duration.ofMinutes(9);

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final CommentExport export;
    private final Path folder;
    private final Clock clock;
    private final Semaphore making = new Semaphore(1);
    private final Map<String, PublicFile> files = new ConcurrentHashMap<>();

    PublicFiles(CommentRows rows, Redactions redactions, DataFolder data, Clock clock) {
        this.export = new CommentExport(rows, redactions);
        this.folder = data.path().resolve("public-data");
        this.clock = clock;
    }

    /** Writes what is to be in a file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * The comments on a plan as everybody may have them; empty while another file is being made and there is none of this
     * yet.
     */
    Optional<PublicFile> comments(ActionPlan plan, TableFormat format) {
        return file(
                plan.id() + "-comments." + format.extension(),
                out -> export.write(plan, ExportFilter.ALL, ExportProfile.PUBLIC, format, out));
    }

    /**
     * A file as everybody may have it; empty while another is being made and there is none of this yet.
     *
     * @param name all that its content depends on
     */
    Optional<PublicFile> file(String name, Content content) {
        Optional<PublicFile> fresh = younger(name, FRESH);
        if (fresh.isPresent() || !making.tryAcquire()) {
            return fresh.or(() -> younger(name, USABLE));
        }
        try {
            return Optional.of(younger(name, FRESH).orElseGet(() -> make(name, content)));
        } finally {
            making.release();
        }
    }

    private Optional<PublicFile> younger(String name, Duration age) {
        return Optional.ofNullable(files.get(name)).filter(file -> file.isYounger(age, clock.instant()));
    }

    private PublicFile make(String name, Content content) {
        try {
            OwnerOnly.createFolder(folder);
            FreeSpace.require(folder);
            Path path = Files.createTempFile(folder, "data", name.substring(name.lastIndexOf('.')));
            PublicFile file = new PublicFile(path, clock.instant());
            write(content, path);
            Optional<PublicFile> before = Optional.ofNullable(files.put(name, file));
            before.ifPresent(old -> delete(old.path()));
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void write(Content content, Path path) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            content.write(out);
        } catch (IOException | RuntimeException | Error broken) {
            delete(path);
            throw broken;
        }
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::clear, PAUSE, Duration.ZERO));
    }

    /** Deletes what is too old, and, while nothing is made, what a crash left. */
    void clear() {
        List<PublicFile> old = files.values().stream().filter(this::isOver).toList();
        old.forEach(file -> delete(file.path()));
        files.values().removeAll(old);
        if (making.tryAcquire()) {
            clearFolder();
        }
    }

    private boolean isOver(PublicFile file) {
        return !file.isYounger(KEPT, clock.instant());
    }

    /** What cannot be deleted now is tried again when the folder is cleared. */
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException later) {
            LOG.warn(
                    "An old file of the open data cannot be deleted: {}",
                    later.getClass().getSimpleName());
        }
    }

    private void clearFolder() {
        try {
            deleteAllBut(files.values().stream().map(PublicFile::path).collect(Collectors.toSet()));
        } catch (IOException later) {
            LOG.warn(
                    "Old files of the open data cannot be deleted: {}",
                    later.getClass().getSimpleName());
        } finally {
            making.release();
        }
    }

    private void deleteAllBut(Set<Path> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> there = Files.newDirectoryStream(folder)) {
            for (Path file : there) {
                if (!wanted.contains(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
