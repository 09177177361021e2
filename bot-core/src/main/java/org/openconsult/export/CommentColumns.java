package org.openconsult.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openconsult.comment.Subject;

/** The columns of a comment export, in their order. Formats differ only in how they write the values. */
final class CommentColumns {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    static final List<CommentColumn> ALL = List.of(
            CommentColumn.of("public_id", row -> row.publicId().value()),
            CommentColumn.of("revision", CommentRow::revision),
            CommentColumn.of("is_latest", CommentRow::latest),
            CommentColumn.of("received_at_utc", row -> time(row.receivedAt(), ZoneOffset.UTC, UTC)),
            new CommentColumn(
                    "received_at_local",
                    comment -> Optional.of(time(comment.row().receivedAt(), comment.zone(), LOCAL))),
            CommentColumn.of("phase", row -> WordParameter.word(row.phase())),
            CommentColumn.of("late", CommentRow::late),
            CommentColumn.of("channel", row -> row.channel().name()),
            CommentColumn.empty("entered_by"),
            new CommentColumn("session_id", comment -> comment.row().session()),
            CommentColumn.empty("people_represented"),
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
            new CommentColumn("text", comment -> Optional.of(comment.text())),
            new CommentColumn(
                    "redactions", comment -> Optional.of(comment.masked().redactions())),
            CommentColumn.of("status", row -> WordParameter.word(row.status())),
            new CommentColumn("status_reason", comment -> comment.row().statusReason()),
            CommentColumn.empty("duplicate_group"),
            CommentColumn.empty("duplicate_group_size"),
            CommentColumn.empty("themes"),
            CommentColumn.empty("response_outcome"),
            CommentColumn.empty("response_text"),
            CommentColumn.empty("responded_at_utc"),
            CommentColumn.empty("record_index"),
            CommentColumn.empty("record_hash"));

    private CommentColumns() {}

    static List<String> names() {
        return ALL.stream().map(CommentColumn::name).toList();
    }

    private static String time(Instant moment, ZoneId zone, DateTimeFormatter format) {
        return format.format(moment.atZone(zone));
    }

    private static Function<ExportedComment, Optional<?>> commitment(Function<Subject.OnCommitment, Object> part) {
        return comment -> comment.row().subject() instanceof Subject.OnCommitment on
                ? Optional.of(part.apply(on))
                : Optional.empty();
    }

    private static String kind(Subject subject) {
        if (subject instanceof Subject.OnCommitment) {
            return "commitment";
        }
        return subject instanceof Subject.WholePlan ? "general" : "unassigned";
    }
}
