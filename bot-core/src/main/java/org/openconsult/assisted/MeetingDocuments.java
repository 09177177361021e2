package org.openconsult.assisted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.openconsult.assisted.EnteredMeeting.Correction;
import org.openconsult.assisted.EnteredMeeting.EnteredComment;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.Language;
import org.openconsult.storage.Versions;

/** How a meeting is kept: without the words of its comments, which stand with these. */
final class MeetingDocuments {
    static final String CONSULTATION = "consultation";
    private static final String KIND = "kind";
    private static final String PLACE = "place";
    private static final String DISTRICT = "district";
    private static final String DATE = "date";
    private static final String PEOPLE = "people";
    private static final String WOMEN = "women";
    private static final String YOUTH = "youth";
    private static final String LANGUAGES = "languages";
    private static final String NOTES = "notes";
    private static final String ENTERED_BY = "entered_by";
    private static final String ENTERED_AT = "entered_at";
    private static final String COMMENTS = "comments";
    private static final String COMMENT = "comment";
    private static final String DISSENTS_FROM = "dissents_from";
    private static final String CORRECTED_BY = "corrected_by";
    private static final String CORRECTED_AT = "corrected_at";
    private static final String NOTES_LENGTH = "notes_length";

    /** What can be corrected. */
    private static final List<String> FACTS = List.of(PLACE, DISTRICT, DATE, PEOPLE, WOMEN, YOUTH, LANGUAGES, NOTES);

    private MeetingDocuments() {}

    static Document write(Meeting meeting) {
        Document document = new Document(KIND, CommentDocuments.word(meeting.kind()))
                .append(DATE, meeting.date().toString());
        meeting.place().ifPresent(place -> document.append(PLACE, place));
        meeting.district().ifPresent(district -> document.append(DISTRICT, district));
        meeting.people().ifPresent(people -> document.append(PEOPLE, people));
        meeting.women().ifPresent(women -> document.append(WOMEN, women));
        meeting.youth().ifPresent(youth -> document.append(YOUTH, youth));
        meeting.notes().ifPresent(notes -> document.append(NOTES, notes));
        return document.append(
                LANGUAGES, meeting.languages().stream().map(Language::tag).toList());
    }

    static Meeting meeting(Document document) {
        return new Meeting(
                CommentDocuments.constant(Meeting.Kind.class, document.getString(KIND)),
                Optional.ofNullable(document.getString(PLACE)),
                Optional.ofNullable(document.getString(DISTRICT)),
                LocalDate.parse(document.getString(DATE)),
                Optional.ofNullable(document.getInteger(PEOPLE)),
                Optional.ofNullable(document.getInteger(WOMEN)),
                Optional.ofNullable(document.getInteger(YOUTH)),
                document.getList(LANGUAGES, String.class).stream()
                        .map(Language::new)
                        .toList(),
                Optional.ofNullable(document.getString(NOTES)));
    }

    static Document write(EnteredMeeting entered) {
        return write(entered.meeting())
                .append(CONSULTATION, entered.consultation())
                .append(ENTERED_BY, entered.enteredBy())
                .append(ENTERED_AT, Date.from(entered.enteredAt()))
                .append(
                        COMMENTS,
                        entered.comments().stream().map(MeetingDocuments::write).toList());
    }

    static EnteredMeeting read(Document document) {
        Instant enteredAt = document.getDate(ENTERED_AT).toInstant();
        List<EnteredComment> comments = document.getList(COMMENTS, Document.class).stream()
                .map(MeetingDocuments::comment)
                .toList();
        return new EnteredMeeting(
                document.getString(Versions.ID),
                document.getLong(Versions.VERSION),
                document.getString(CONSULTATION),
                meeting(document),
                document.getString(ENTERED_BY),
                enteredAt,
                Optional.ofNullable(document.getString(CORRECTED_BY))
                        .map(by -> new Correction(
                                by, document.getDate(CORRECTED_AT).toInstant())),
                comments);
    }

    /** The same meeting with other facts. */
    static Document corrected(Document meeting, Meeting facts, String by, Instant at) {
        Document corrected = new Document(meeting);
        FACTS.forEach(corrected::remove);
        corrected.putAll(write(facts));
        return corrected.append(CORRECTED_BY, by).append(CORRECTED_AT, Date.from(at));
    }

    /** The facts as the audit trail tells them: of the notes, how long they are. */
    static Map<String, Object> summary(Document meeting) {
        Map<String, Object> summary = new TreeMap<>();
        FACTS.stream().filter(meeting::containsKey).forEach(fact -> summary.put(fact, meeting.get(fact)));
        Object notes = summary.remove(NOTES);
        if (notes != null) {
            summary.put(NOTES_LENGTH, notes.toString().length());
        }
        return summary;
    }

    private static Document write(EnteredComment comment) {
        Document document = new Document(COMMENT, comment.id().value());
        comment.dissentsFrom().ifPresent(other -> document.append(DISSENTS_FROM, other.value()));
        return document;
    }

    private static EnteredComment comment(Document document) {
        return new EnteredComment(
                new CommentId(document.getString(COMMENT)),
                Optional.ofNullable(document.getString(DISSENTS_FROM)).map(CommentId::new));
    }
}
