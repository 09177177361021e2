package org.openconsult.archive.prepared;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.openconsult.archive.ArchiveFixture;
import org.openconsult.archive.PlayedSearch;
import org.openconsult.export.CommentRow;
import org.openconsult.export.CommentRows;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.ExportProfile;
import org.openconsult.export.StoredCommentRows;
import org.openconsult.storage.Storage;

/** Instances of the product that prepare exports of one consultation, each with a folder of its own. */
final class ExportScene {
    final ArchiveFixture fixture;
    final ExportJobs jobs;
    private final Storage storage;
    private final Path folder;
    private Instant now = ArchiveFixture.NOW;
    /** Happens before each comment is read. */
    Consumer<CommentRow> before = row -> {};

    ExportScene(Storage storage, Path folder) {
        this.storage = storage;
        this.folder = folder;
        this.fixture = new ArchiveFixture(storage, folder.resolve("scratch"));
        this.jobs = new ExportJobs(storage, this::now);
    }

    private Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    boolean ask(String id) {
        return ask(id, "rosa", Map.of());
    }

    boolean ask(String id, String who, Map<String, String> filters) {
        return jobs.ask(id, new ExportOrder(who, fixture.plan.id(), ExportProfile.PUBLIC, filters, "", now));
    }

    ExportJob job(String id) {
        return jobs.find(id).orElseThrow();
    }

    ExportState state(String id) {
        return job(id).state();
    }

    PreparedFiles files(String instance) {
        return new PreparedFiles(place(instance));
    }

    Path place(String instance) {
        return folder.resolve(instance);
    }

    ExportWorker worker(String instance) {
        return worker(instance, UnaryOperator.identity());
    }

    ExportWorker worker(String instance, UnaryOperator<OutputStream> disk) {
        return new ExportWorker(
                jobs,
                new PreparedFiles(place(instance), disk),
                instance,
                fixture.archive(watched(new StoredCommentRows(storage))),
                fixture.consultations,
                new PlayedSearch(true),
                this::now);
    }

    ExportCare care(String instance) {
        return new ExportCare(jobs, files(instance), this::now);
    }

    private CommentRows watched(CommentRows rows) {
        return new CommentRows() {
            @Override
            public void each(String consultation, ExportFilter filter, Consumer<CommentRow> row) {
                rows.each(consultation, filter, read -> {
                    before.accept(read);
                    row.accept(read);
                });
            }

            @Override
            public void newest(String consultation, int comments, Consumer<CommentRow> row) {
                rows.newest(consultation, comments, row);
            }
        };
    }
}
