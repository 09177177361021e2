package org.openconsult.report;

import java.nio.file.Path;
import java.time.InstantSource;
import org.openconsult.assisted.Meetings;
import org.openconsult.consultation.PlanEdition;
import org.openconsult.export.CommentExport;
import org.openconsult.export.CommentRows;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.ExportProfile;
import org.openconsult.redaction.Redactions;
import org.openconsult.search.CommentSearch;
import org.openconsult.session.Sessions;

/** Makes reports: one way through the rows of the public export, and the desk's figures of the same comments. */
public final class Reports {
    private final CommentExport export;
    private final CommentSearch search;
    private final Sessions sessions;
    private final Meetings meetings;
    private final Path folder;
    private final InstantSource clock;

    /** @param folder where annexes lie while reports are written, and nothing else; it is emptied now */
    public Reports(
            CommentRows rows,
            Redactions redactions,
            CommentSearch search,
            Sessions sessions,
            Meetings meetings,
            Path folder,
            InstantSource clock) {
        this.export = new CommentExport(rows, redactions);
        this.search = search;
        this.sessions = sessions;
        this.meetings = meetings;
        this.folder = folder;
        this.clock = clock;
        Annex.deleteAbandoned(folder);
    }

    /** The report on a plan as things stand now; whoever gets it closes it. */
    public Report of(PlanEdition edition) {
        String id = edition.plan().id();
        Annex annex = Annex.in(folder);
        try {
            ReportCount count = new ReportCount(annex);
            export.each(edition.plan(), ExportFilter.ALL, ExportProfile.PUBLIC, count::add);
            return count.counted(edition, search.figures(id), sessions.of(id), meetings.of(id), clock.instant());
        } catch (RuntimeException failure) {
            annex.close();
            throw failure;
        }
    }
}
