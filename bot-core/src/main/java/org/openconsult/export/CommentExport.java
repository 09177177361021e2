package org.openconsult.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.export.table.TableFile;
import org.openconsult.export.table.TableFormat;
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
     * Writes the comments that a filter accepts, and leaves the stream open.
     *
     * @throws UncheckedIOException if the reader has gone
     */
    public void write(
            ActionPlan plan, ExportFilter filter, ExportProfile profile, TableFormat format, OutputStream out) {
        PersonalDataMask mask = redactions.of(plan.country());
        Language language = plan.defaultLanguage();
        ZoneId zone = plan.timeZone();
        try {
            TableFile file = format.begin(out, "comments", CommentColumns.columns());
            rows.each(plan.id(), filter, row -> add(file, ExportedComment.of(row, profile, mask, language, zone)));
            file.end();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void add(TableFile file, ExportedComment comment) {
        try {
            file.add(CommentColumns.ALL.stream()
                    .map(column -> column.value().apply(comment))
                    .toList());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
