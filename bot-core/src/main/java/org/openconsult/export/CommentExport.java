package org.openconsult.export;

import java.io.OutputStream;
import java.time.ZoneId;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.redaction.Redactions;

/** Exports of the comments on one plan. What is written streams, so their number has no limit. */
public final class CommentExport {
    private final CommentRows rows;
    private final Redactions redactions;

    /**
     * Exports of some comments.
     *
     * @param redactions hide what tells who somebody is, where the profile wants it
     */
    public CommentExport(CommentRows rows, Redactions redactions) {
        this.rows = rows;
        this.redactions = redactions;
    }

    /**
     * Writes the comments that a filter accepts as CSV, and leaves the stream open.
     *
     * @throws java.io.UncheckedIOException if the reader has gone
     */
    public void writeCsv(ActionPlan plan, ExportFilter filter, ExportProfile profile, OutputStream out) {
        PersonalDataMask mask = redactions.of(plan.country());
        ZoneId zone = plan.timeZone();
        CommentCsv csv = CommentCsv.begin(out);
        rows.each(plan.id(), filter, row -> csv.add(ExportedComment.of(row, profile, mask, zone)));
        csv.flush();
    }
}
