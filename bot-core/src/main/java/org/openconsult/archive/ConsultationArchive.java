package org.openconsult.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.openconsult.assisted.Meetings;
import org.openconsult.audit.AuditTrail;
import org.openconsult.consultation.Consultations;
import org.openconsult.coverage.CoverageTargets;
import org.openconsult.document.Documents;
import org.openconsult.export.CommentExport;
import org.openconsult.export.CommentRows;
import org.openconsult.export.ExportedComment;
import org.openconsult.export.table.Table;
import org.openconsult.export.table.TableFile;
import org.openconsult.export.table.TableFormat;
import org.openconsult.export.table.TableWorkbook;
import org.openconsult.redaction.Redactions;
import org.openconsult.search.CommentSearch;
import org.openconsult.session.SessionComments;
import org.openconsult.session.Sessions;
import org.openconsult.storage.Storage;

/**
 * Writes all tables of a consultation into one zip: each as CSV, the comments as NDJSON too, all of them in one workbook, what
 * every column means, and the check sums. Each row is read once and written to every format, so that these agree. What it
 * writes streams; what has to come later in the zip waits in a folder on the disk, not in memory.
 */
public final class ConsultationArchive {
    static final String WORKBOOK = "tables.xlsx";
    static final String README = "README.txt";

    private final List<ArchiveTable<?>> tables;
    private final CommentSearch search;
    private final Path scratch;

    /** @param scratch a folder for what waits while an archive is written; made when it is missing */
    public ConsultationArchive(
            Storage storage,
            Consultations consultations,
            CommentRows comments,
            Sessions sessions,
            Meetings meetings,
            Documents documents,
            CommentSearch search,
            CoverageTargets targets,
            AuditTrail trail,
            Redactions redactions,
            Path scratch) {
        this.tables = List.of(
                new CommentsTable(new CommentExport(comments, redactions)),
                new CommitmentsTable(consultations),
                new SessionsTable(sessions, new SessionComments(storage), redactions),
                new MeetingsTable(meetings, redactions),
                new DocumentsTable(documents, sessions, meetings, redactions),
                new ThemesTable(storage, search),
                new ResponsesTable(storage),
                new CoverageTable(search, targets),
                new AuditTable(storage, meetings, trail, redactions));
        this.search = search;
        this.scratch = scratch;
    }

    /** What the tables are, in their order. */
    List<Table<?>> tables() {
        List<Table<?>> described = new ArrayList<>();
        tables.forEach(table -> described.add(table.table()));
        return described;
    }

    /**
     * Writes it, and leaves the stream open.
     *
     * @param progress is told again and again how many comments were written
     * @throws IOException if the reader has gone or the disk is full
     */
    public void write(ArchiveRequest request, OutputStream out, LongConsumer progress) throws IOException {
        try (ScratchFile lines = ScratchFile.in(scratch);
                ScratchFile workbook = ScratchFile.in(scratch);
                SummedZip zip = new SummedZip(out, request.at())) {
            boolean allCounted = search.progress().upToDate();
            TableWorkbook sheets = new TableWorkbook(workbook.out());
            for (ArchiveTable<?> table : tables) {
                add(table, request, zip, sheets, lines, progress);
            }
            sheets.end();
            zip.add(CommentExport.TABLE.name() + ".ndjson", lines::copyTo);
            zip.add(WORKBOOK, workbook::copyTo);
            String readme = new Readme(tables(), request, allCounted).text();
            zip.add(README, file -> file.write(readme.getBytes(StandardCharsets.UTF_8)));
            zip.end();
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        }
    }

    private static <R> void add(
            ArchiveTable<R> table,
            ArchiveRequest request,
            SummedZip zip,
            TableWorkbook sheets,
            ScratchFile lines,
            LongConsumer progress)
            throws IOException {
        Table<R> described = table.table();
        zip.add(described.name() + ".csv", csv -> {
            List<TableFile> files = new ArrayList<>();
            files.add(TableFormat.CSV.begin(csv, described.name(), described.header()));
            files.add(sheets.begin(described.name(), described.header()));
            if (table instanceof CommentsTable) {
                files.add(TableFormat.NDJSON.begin(lines.out(), described.name(), described.header()));
            }
            var written = new Written(progress);
            table.each(request, row -> {
                add(described.cells(row), files);
                written.count(row);
            });
            for (TableFile file : files) {
                file.end();
            }
        });
    }

    private static void add(List<? extends Optional<?>> cells, List<TableFile> files) {
        try {
            for (TableFile file : files) {
                file.add(cells);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Counts comments by their newest revisions. */
    private static final class Written {
        private final LongConsumer progress;
        private long comments;

        Written(LongConsumer progress) {
            this.progress = progress;
        }

        void count(Object row) {
            if (row instanceof ExportedComment comment && comment.row().latest()) {
                comments++;
                progress.accept(comments);
            }
        }
    }
}
