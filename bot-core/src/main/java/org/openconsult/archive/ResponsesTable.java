package org.openconsult.archive;

import static org.openconsult.export.table.Column.always;
import static org.openconsult.export.table.Column.ofText;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.openconsult.archive.ResponsesTable.Row;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentStatus;
import org.openconsult.consultation.Language;
import org.openconsult.export.table.Table;
import org.openconsult.response.Answer;
import org.openconsult.response.Responses;
import org.openconsult.response.Target;
import org.openconsult.storage.Storage;

/** What was decided on what people said, as it is published. */
record ResponsesTable(Storage storage) implements ArchiveTable<Row> {
    private static final Table<Row> TABLE = new Table<>(
            "responses",
            "A row is the reason of one published response in one language. Drafts, and texts that another has taken the place of,"
                    + " are not here; who wrote, reviewed and published each stands in the table audit.",
            List.of(
                    always(
                            "answers",
                            "What it is to: comment, campaign, theme, commitment, or plan for the plan as a whole.",
                            row -> row.answer().target().kind().word()),
                    always(
                            "answers_id",
                            "The public_id, duplicate_group, theme_id or commitment_id of that in the other tables; 0 for the plan.",
                            row -> row.answer().target().id()),
                    always(
                            "outcome",
                            "accepted, accepted_in_part, not_accepted, already_covered or out_of_scope.",
                            row -> row.answer().outcome().word()),
                    always("language", "The language of the reason, like en or es.", row -> row.language()
                            .tag()),
                    ofText("reason", "Why, whole.", row -> Optional.of(row.reason())),
                    always(
                            "version",
                            "Which version of the response says so: another text that was published has a higher one.",
                            row -> row.answer().version()),
                    always("published_at_utc", "When it was published, in UTC.", row -> row.answer()
                            .at()
                            .atOffset(ZoneOffset.UTC))));

    /** One reason in one language. */
    record Row(Answer answer, Language language, String reason) {
        static Row of(Answer answer, Map.Entry<Language, String> reason) {
            return new Row(answer, reason.getKey(), reason.getValue());
        }
    }

    @Override
    public Table<Row> table() {
        return TABLE;
    }

    @Override
    public void each(ArchiveRequest request, Consumer<Row> row) {
        List<Answer> published = Responses.published(storage, request.plan().id());
        Set<String> told = told(published, request);
        for (Answer answer : published) {
            if (answer.target().kind() == Target.Kind.COMMENT
                    && !told.contains(answer.target().id())) {
                continue;
            }
            answer.text().reason().texts().entrySet().forEach(reason -> row.accept(Row.of(answer, reason)));
        }
    }
    /** The comments that the reader may know something of: an answer to one may repeat what it says. */
    private Set<String> told(List<Answer> published, ArchiveRequest request) {
        Set<String> told = new HashSet<>();
        storage.versions(Storage.COMMENTS)
                .newestOf(published.stream()
                        .map(Answer::target)
                        .filter(target -> target.kind() == Target.Kind.COMMENT)
                        .map(Target::id)
                        .toList())
                .forEach((id, comment) -> {
                    CommentStatus status = CommentDocuments.status(comment);
                    boolean readable = request.isPublic() ? status.isPublic() : status != CommentStatus.ERASED;
                    if (readable && !comment.getBoolean(CommentDocuments.TRIAL, false)) {
                        told.add(id);
                    }
                });
        return told;
    }
}
