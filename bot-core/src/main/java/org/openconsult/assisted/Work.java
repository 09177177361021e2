package org.openconsult.assisted;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.Stance;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;
import org.openconsult.storage.Inserts;

/**
 * A submission on its way into the record, kept until all that it makes is there: whoever finds it can finish it.
 *
 * @param audited the entries in the audit trail that announced its meetings, one each
 */
record Work(Submission submission, Instant at, Phase phase, List<String> audited) {
    private static final String SUBMISSION = "submission";
    private static final String CONSULTATION = "consultation";
    private static final String ENTERED_BY = "entered_by";
    private static final String AT = "at";
    private static final String PHASE = "phase";
    private static final String AUDITED = "audited";
    private static final String ENTRIES = "entries";
    private static final String MEETING = "meeting";
    private static final String COMMENTS = "comments";
    private static final String STANCE = "stance";
    private static final String LANGUAGE = "language";
    private static final String TEXT = "text";
    private static final String PEOPLE = "people";
    private static final String DISSENTS_FROM = "dissents_from";

    Work {
        audited = List.copyOf(audited);
    }

    EntryNames names() {
        return new EntryNames(submission.name());
    }

    Document document() {
        return new Document(Inserts.ID, names().work())
                .append(SUBMISSION, submission.name())
                .append(CONSULTATION, submission.consultation())
                .append(ENTERED_BY, submission.enteredBy())
                .append(AT, Date.from(at))
                .append(PHASE, CommentDocuments.word(phase))
                .append(AUDITED, audited)
                .append(ENTRIES, submission.entries().stream().map(Work::write).toList());
    }

    static Work read(Document document) {
        return new Work(
                new Submission(
                        document.getString(SUBMISSION),
                        document.getString(CONSULTATION),
                        document.getString(ENTERED_BY),
                        document.getList(ENTRIES, Document.class).stream()
                                .map(Work::entry)
                                .toList()),
                document.getDate(AT).toInstant(),
                CommentDocuments.constant(Phase.class, document.getString(PHASE)),
                document.getList(AUDITED, String.class));
    }

    private static Document write(AssistedEntry entry) {
        return new Document(MEETING, MeetingDocuments.write(entry.meeting()))
                .append(COMMENTS, entry.comments().stream().map(Work::write).toList());
    }

    private static AssistedEntry entry(Document document) {
        return new AssistedEntry(
                MeetingDocuments.meeting(document.get(MEETING, Document.class)),
                document.getList(COMMENTS, Document.class).stream()
                        .map(Work::comment)
                        .toList());
    }

    private static Document write(SpokenComment comment) {
        Document document = CommentDocuments.about(comment.subject())
                .append(LANGUAGE, comment.language().tag())
                .append(TEXT, comment.text());
        comment.stance().ifPresent(stance -> document.append(STANCE, CommentDocuments.word(stance)));
        comment.people().ifPresent(people -> document.append(PEOPLE, people));
        comment.dissentsFrom().ifPresent(other -> document.append(DISSENTS_FROM, other));
        return document;
    }

    private static SpokenComment comment(Document document) {
        return new SpokenComment(
                CommentDocuments.subject(document),
                Optional.ofNullable(document.getString(STANCE))
                        .map(word -> CommentDocuments.constant(Stance.class, word)),
                new Language(document.getString(LANGUAGE)),
                document.getString(TEXT),
                Optional.ofNullable(document.getInteger(PEOPLE)),
                Optional.ofNullable(document.getInteger(DISSENTS_FROM)));
    }

    @Override
    public String toString() {
        return "Work[" + submission + "]";
    }
}
