package org.openconsult.export;

import static org.openconsult.export.table.Column.always;
import static org.openconsult.export.table.Column.ofText;
import static org.openconsult.export.table.Column.optional;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openconsult.comment.Assistance;
import org.openconsult.comment.Subject;
import org.openconsult.export.DeskMarks.DuplicateGroup;
import org.openconsult.export.table.Column;
import org.openconsult.export.table.Table;

/** The columns of a comment export, in their order. Formats differ only in how they write the values. */
final class CommentColumns {
    static final Table<ExportedComment> TABLE = new Table<>(
            "comments",
            "A row is one revision of one comment: a comment that was changed once has two rows. Hidden, withdrawn and erased"
                    + " comments keep their rows; status tells them from the others.",
            List.of(
                    always("public_id", "Names the comment for ever.", in(row -> row.publicId()
                            .value())),
                    always(
                            "revision",
                            "1 for the words as they first came, 2 after one change, and so on.",
                            in(CommentRow::revision)),
                    always(
                            "is_latest",
                            "true for the newest revision of the comment, false for earlier ones.",
                            in(CommentRow::latest)),
                    always("received_at_utc", "When this revision was received, in UTC.", in(row -> row.receivedAt()
                            .atOffset(ZoneOffset.UTC))),
                    always(
                            "received_at_local",
                            "The same moment in the time zone of the plan.",
                            comment -> comment.row()
                                    .receivedAt()
                                    .atZone(comment.zone())
                                    .toOffsetDateTime()),
                    always(
                            "phase",
                            "Where the consultation stood then: draft, open, closed, answering or published.",
                            in(row -> WordParameter.word(row.phase()))),
                    always(
                            "late",
                            "true when it was received after the consultation had closed.",
                            in(CommentRow::late)),
                    always("channel", "How it came, like sms, whatsapp, telegram or teams.", in(row -> row.channel()
                            .name())),
                    optional(
                            "entered_by",
                            "Who entered what was said face to face, by the name they sign in with; in the profile public the word"
                                    + " facilitator. Empty for what people sent themselves.",
                            ExportedComment::enteredBy),
                    optional(
                            "session_id",
                            "The facilitated session it was made in, session_id of the table sessions; or the meeting at which it was"
                                    + " said.",
                            comment -> comment.row().session()),
                    optional(
                            "people_represented",
                            "For how many people it speaks, where somebody entered it for them.",
                            comment -> comment.row().assistance().flatMap(Assistance::people)),
                    optional(
                            "place",
                            "Where that session took place, as its group is called, or where the meeting was held.",
                            comment -> comment.row().place()),
                    optional(
                            "district",
                            "The district the author said they live in, by its id in the plan.",
                            comment -> comment.row().district()),
                    optional(
                            "stakeholder_type",
                            "What the author said they speak as: citizen, civil_society, government, private_sector, academia or media.",
                            comment -> comment.row().stakeholderType()),
                    optional(
                            "author_pseudonym",
                            "The same for everything that one person said, and tells nothing else of them. Empty in the profile public.",
                            ExportedComment::pseudonym),
                    optional(
                            "commitment_number",
                            "The commitment it is on, by its number in the plan at that time.",
                            commitment(Subject.OnCommitment::number)),
                    optional(
                            "commitment_id",
                            "The same commitment by its id, which stays when numbers change.",
                            commitment(Subject.OnCommitment::id)),
                    optional(
                            "commitment_version",
                            "Which version of the commitment's text it is on: version of the table commitments.",
                            commitment(Subject.OnCommitment::version)),
                    always(
                            "kind",
                            "commitment, general for the plan as a whole, or unassigned.",
                            in(row -> kind(row.subject()))),
                    optional(
                            "stance",
                            "support, support_with_changes or oppose. Empty where none was taken.",
                            comment -> comment.row().stance().map(WordParameter::word)),
                    optional(
                            "stance_source",
                            "How the stance is known: person, when the author chose it.",
                            comment -> comment.row().stanceSource()),
                    always("language", "The language of this revision, like en or es.", in(row -> row.language()
                            .tag())),
                    ofText(
                            "text",
                            "What the person wrote, whole. In the profiles public and analyst phone numbers and the like are masked;"
                                    + " in public the words of hidden and withdrawn comments are left out. Empty once it was erased.",
                            comment -> Optional.of(comment.text())),
                    always(
                            "redactions",
                            "What was masked in the text and how often, like phone:1;email:2.",
                            comment -> comment.masked().redactions()),
                    always(
                            "status",
                            "received; unassigned, on nothing yet; hidden by a moderator; withdrawn by its author; or erased with its"
                                    + " author's data.",
                            in(row -> WordParameter.word(row.status()))),
                    optional(
                            "status_reason",
                            "Why it is hidden: personal_data, insult, advertising, not_about_the_plan, duplicate or other.",
                            comment -> comment.row().statusReason()),
                    optional(
                            "duplicate_group",
                            "The campaign of nearly the same texts that it is one of.",
                            group(DuplicateGroup::id)),
                    optional(
                            "duplicate_group_size",
                            "How many comments of that campaign count.",
                            group(DuplicateGroup::size)),
                    optional(
                            "themes",
                            "The names of the themes that coordinators gave it, with \"; \" between them.",
                            ExportedComment::themes),
                    optional(
                            "response_outcome",
                            "What was decided on it: accepted, accepted_in_part, not_accepted, already_covered or out_of_scope. Of"
                                    + " several published responses the one to the comment itself counts, else to its campaign, else"
                                    + " the newest to one of its themes, else to its commitment or the plan. Empty while there is"
                                    + " none; in the profile public also for hidden comments.",
                            comment -> comment.answer()
                                    .map(answer -> answer.outcome().word())),
                    ofText(
                            "response_text",
                            "Why, in the comment's language where the reason was written in it, else in the plan's own.",
                            ExportedComment::reason),
                    optional("responded_at_utc", "When that was published, in UTC.", comment -> comment.answer()
                            .map(answer -> answer.at().atOffset(ZoneOffset.UTC))),
                    unknown("record_index", "Its place in the record that can be checked."),
                    unknown("record_hash", "What checks it there.")));

    private CommentColumns() {}

    /** A column for what cannot be known yet. */
    private static Column<ExportedComment> unknown(String name, String meaning) {
        return optional(name, meaning + " Always empty so far.", comment -> Optional.empty());
    }

    private static Function<ExportedComment, Object> in(Function<CommentRow, Object> value) {
        return comment -> value.apply(comment.row());
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
