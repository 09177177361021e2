package org.openconsult.app.desk.meetings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.assisted.EnteredMeeting;
import org.openconsult.assisted.EnteredMeeting.EnteredComment;
import org.openconsult.assisted.Meeting;
import org.openconsult.comment.Assistance;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.moderation.DeskComment;
import org.openconsult.moderation.DeskComments;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.redaction.Redactions;
import org.springframework.stereotype.Component;

/** Meetings in a reader's words. */
@Component
class ShownMeetings {
    private final DeskComments comments;
    private final Redactions redactions;

    ShownMeetings(DeskComments comments, Redactions redactions) {
        this.comments = comments;
        this.redactions = redactions;
    }

    /** A meeting in a list. */
    record Line(
            String id,
            boolean gathering,
            String date,
            Optional<String> place,
            Optional<String> district,
            Optional<Integer> people,
            Optional<Integer> women,
            Optional<Integer> youth,
            String languages,
            Optional<String> notes,
            int comments,
            String enteredBy,
            String enteredAt,
            Optional<Corrected> corrected) {

        /** None of the notes. */
        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    /** Who corrected a meeting last. */
    record Corrected(String by, String at) {}

    /**
     * What was said there.
     *
     * @param dissent from what stands before it
     * @param words masked
     */
    record Said(
            String id,
            String receipt,
            Optional<String> about,
            boolean wholePlan,
            Optional<Stance> stance,
            Optional<Integer> people,
            boolean dissent,
            String status,
            String words) {

        /** None of the words. */
        @Override
        public String toString() {
            return "Said[" + id + "]";
        }
    }

    Line line(EnteredMeeting entered, PlanWords words) {
        Meeting meeting = entered.meeting();
        return new Line(
                entered.id(),
                meeting.kind() == Meeting.Kind.GATHERING,
                words.day(meeting.date()),
                meeting.place(),
                meeting.district().map(words::district),
                meeting.people(),
                meeting.women(),
                meeting.youth(),
                meeting.languages().stream()
                        .map(language -> words.language(language.tag()))
                        .collect(Collectors.joining(", ")),
                meeting.notes(),
                entered.comments().size(),
                entered.enteredBy(),
                words.time(entered.enteredAt()),
                entered.corrected().map(last -> new Corrected(last.by(), words.time(last.at()))));
    }

    List<Said> comments(EnteredMeeting meeting, PlanWords words) {
        PersonalDataMask mask = redactions.of(words.plan().country());
        return meeting.comments().stream()
                .flatMap(entered ->
                        comments.find(entered.id(), mask).map(comment -> said(entered, comment, words)).stream())
                .toList();
    }

    private static Said said(EnteredComment entered, DeskComment comment, PlanWords words) {
        return new Said(
                comment.id().value(),
                comment.receipt().shown(),
                words.commitment(comment.subject()),
                comment.subject() instanceof Subject.WholePlan,
                comment.stance(),
                comment.assistance().flatMap(Assistance::people),
                entered.dissentsFrom().isPresent(),
                comment.status().name(),
                comment.words());
    }
}
