package org.openconsult.export;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openconsult.comment.Assistance;
import org.openconsult.comment.Subject;
import org.openconsult.export.DeskMarks.DuplicateGroup;
import org.openconsult.export.table.TableColumn;

/** The columns of a comment export, in their order. Formats differ only in how they write the values. */
final class CommentColumns {
    static final List<CommentColumn> ALL = List.of(
            CommentColumn.of("public_id", row -> row.publicId().value()),
            CommentColumn.of("revision", CommentRow::revision),
            CommentColumn.of("is_latest", CommentRow::latest),
            CommentColumn.of("received_at_utc", row -> row.receivedAt().atOffset(ZoneOffset.UTC)),
            new CommentColumn(
                    "received_at_local",
                    comment -> Optional.of(
                            comment.row().receivedAt().atZone(comment.zone()).toOffsetDateTime())),
            CommentColumn.of("phase", row -> WordParameter.word(row.phase())),
            CommentColumn.of("late", CommentRow::late),
            CommentColumn.of("channel", row -> row.channel().name()),
            new CommentColumn("entered_by", ExportedComment::enteredBy),
            new CommentColumn("session_id", comment -> comment.row().session()),
            new CommentColumn(
                    "people_represented", comment -> comment.row().assistance().flatMap(Assistance::people)),
            new CommentColumn("place", comment -> comment.row().place()),
            new CommentColumn("district", comment -> comment.row().district()),
            new CommentColumn("stakeholder_type", comment -> comment.row().stakeholderType()),
            new CommentColumn("author_pseudonym", ExportedComment::pseudonym),
            new CommentColumn("commitment_number", commitment(Subject.OnCommitment::number)),
            new CommentColumn("commitment_id", commitment(Subject.OnCommitment::id)),
            new CommentColumn("commitment_version", commitment(Subject.OnCommitment::version)),
            CommentColumn.of("kind", row -> kind(row.subject())),
            new CommentColumn("stance", comment -> comment.row().stance().map(WordParameter::word)),
            new CommentColumn("stance_source", comment -> comment.row().stanceSource()),
            CommentColumn.of("language", row -> row.language().tag()),
            new CommentColumn(TableColumn.ofText("text"), comment -> Optional.of(comment.text())),
            new CommentColumn(
                    "redactions", comment -> Optional.of(comment.masked().redactions())),
            CommentColumn.of("status", row -> WordParameter.word(row.status())),
            new CommentColumn("status_reason", comment -> comment.row().statusReason()),
            new CommentColumn("duplicate_group", group(DuplicateGroup::id)),
            new CommentColumn("duplicate_group_size", group(DuplicateGroup::size)),
            new CommentColumn("themes", ExportedComment::themes),
            CommentColumn.empty("response_outcome"),
            new CommentColumn(TableColumn.ofText("response_text"), comment -> Optional.empty()),
            CommentColumn.empty("responded_at_utc"),
            CommentColumn.empty("record_index"),
            CommentColumn.empty("record_hash"));

    private CommentColumns() {}

    static List<TableColumn> columns() {
        return ALL.stream().map(CommentColumn::column).toList();
    }

    private static Function<ExportedComment, Optional<?>> commitment(Function<Subject.OnCommitment, Object> part) {
        return comment -> comment.row().subject() instanceof Subject.OnCommitment on
                ? Optional.of(part.apply(on))
                : Optional.empty();
    }

    private static Function<ExportedComment, Optional<?>> group(Function<DuplicateGroup, Object> part) {
        return comment -> comment.row().marks().group().map(part);
    }

    private static String kind(Subject subject) {
        if (subject instanceof Subject.OnCommitment) {
            return "commitment";
        }
        return subject instanceof Subject.WholePlan ? "general" : "unassigned";
    }
}
