package org.openconsult.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.function.Consumer;
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
        try {
            TableFile file = format.begin(out, "comments", CommentColumns.columns());
            each(plan, filter, profile, comment -> add(file, comment));
            file.end();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Hands over the rows of such an export one at a time, in its order. An exception of the consumer ends it. */
    public void each(ActionPlan plan, ExportFilter filter, ExportProfile profile, Consumer<ExportedComment> consumer) {
        PersonalDataMask mask = redactions.of(plan.country());
        Language language = plan.defaultLanguage();
        ZoneId zone = plan.timeZone();
        rows.each(plan.id(), filter, row -> consumer.accept(ExportedComment.of(row, profile, mask, language, zone)));
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
