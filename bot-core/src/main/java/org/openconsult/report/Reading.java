package org.openconsult.report;

import java.time.Instant;
import java.util.Optional;
import org.openconsult.comment.Subject;
import org.openconsult.export.CommentRow;
import org.openconsult.export.DeskMarks.DuplicateGroup;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.ExportedComment;
import org.openconsult.response.Answer;
import org.openconsult.search.Figures;

/** Makes one comment of all its rows: the newest wording, with the time at which it first came. */
final class Reading {
    private Instant firstCame = Instant.EPOCH;

    /** The comment, once its last row has come. */
    Optional<ReportedComment> next(ExportedComment exported) {
        CommentRow row = exported.row();
        if (row.revision() == 1) {
            firstCame = row.receivedAt();
        }
        return row.latest() ? Optional.of(comment(row, exported, firstCame)) : Optional.empty();
    }

    private static ReportedComment comment(CommentRow row, ExportedComment exported, Instant firstCame) {
        return new ReportedComment(
                new AnnexEntry(
                        row.publicId().value(),
                        firstCame,
                        row.revision(),
                        row.channel().name(),
                        row.district(),
                        row.stance(),
                        row.status(),
                        row.statusReason(),
                        exported.text()),
                subject(row.subject()),
                row.subject() instanceof Subject.OnCommitment on ? on.version() : 0,
                row.marks().themes(),
                row.marks().group().map(DuplicateGroup::id),
                row.session(),
                row.place(),
                row.pseudonym(),
                exported.answer().map(Answer::outcome),
                row.assistance()
                        .map(entered -> Represented.by(entered.people()))
                        .orElse(Represented.NONE));
    }

    private static String subject(Subject subject) {
        if (subject instanceof Subject.OnCommitment on) {
            return on.id();
        }
        return subject instanceof Subject.WholePlan ? ExportFilter.WHOLE_PLAN : Figures.UNKNOWN;
    }
}
