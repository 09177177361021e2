package org.openconsult.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.openconsult.assisted.AssistedChannel;
import org.openconsult.assisted.EnteredMeeting;
import org.openconsult.assisted.Meeting.Kind;
import org.openconsult.session.Session;

/** Counts what came of sessions and meetings. */
final class MeetingCount {
    private final Map<String, OfOne> meetings = new LinkedHashMap<>();

    private static final class OfOne {
        private final AnnexEntry first;
        private final ReportedComment comment;
        private final Set<String> people = new HashSet<>();
        private long comments;
        private Represented represented = Represented.NONE;

        OfOne(ReportedComment comment) {
            this.first = comment.entry();
            this.comment = comment;
        }
    }

    void add(ReportedComment comment) {
        if (comment.session().isPresent() && comment.entry().status().isPublic()) {
            OfOne meeting = meetings.computeIfAbsent(comment.session().get(), first -> new OfOne(comment));
            meeting.comments++;
            meeting.people.add(comment.author());
            meeting.represented = meeting.represented.and(comment.represented());
        }
    }

    /**
     * In the order of their days, those without comments too.
     *
     * @param entered those that somebody entered
     * @param zone in which they were
     */
    List<Meeting> counted(List<Session> sessions, List<EnteredMeeting> entered, ZoneId zone) {
        List<Meeting> all = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Session session : sessions) {
            known.add(session.id());
            all.add(meeting(session, zone));
        }
        for (EnteredMeeting meeting : entered) {
            if (meeting.meeting().kind() == Kind.GATHERING) {
                known.add(meeting.id());
                all.add(meeting(meeting));
            }
        }
        meetings.forEach((id, counted) -> {
            if (!known.contains(id)) {
                all.add(meeting(counted, zone));
            }
        });
        all.sort(Comparator.comparing(Meeting::date));
        return all;
    }

    private Meeting meeting(Session session, ZoneId zone) {
        OptionalInt present = IntStream.concat(session.attendanceAtStart().stream(), session.attendanceAtEnd().stream())
                .max();
        return meeting(
                session.id(),
                LocalDate.ofInstant(session.startedAt(), zone),
                session.channel().name(),
                session.placeName(),
                present);
    }

    private Meeting meeting(EnteredMeeting entered) {
        return meeting(
                entered.id(),
                entered.meeting().date(),
                AssistedChannel.ID.name(),
                entered.meeting().place(),
                entered.meeting().people().map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    private Meeting meeting(String id, LocalDate date, String channel, Optional<String> place, OptionalInt present) {
        OfOne counted = meetings.get(id);
        return new Meeting(
                date,
                channel,
                place,
                present,
                counted == null ? 0 : counted.comments,
                counted == null ? 0 : counted.people.size(),
                counted == null ? Represented.NONE : counted.represented);
    }

    private static Meeting meeting(OfOne counted, ZoneId zone) {
        return new Meeting(
                LocalDate.ofInstant(counted.first.receivedAt(), zone),
                counted.first.channel(),
                counted.comment.place(),
                OptionalInt.empty(),
                counted.comments,
                counted.people.size(),
                counted.represented);
    }
}
