package org.openconsult.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.openconsult.session.Session;

/** Counts what came of sessions and meetings. */
final class MeetingCount {
    private final Map<String, OfOne> meetings = new LinkedHashMap<>();

    private static final class OfOne {
        private final AnnexEntry first;
        private final ReportedComment comment;
        private final Set<String> people = new HashSet<>();
        private long comments;

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
        }
    }

    /** In the order in which they began, those without comments too. */
    List<Meeting> counted(List<Session> sessions) {
        List<Meeting> all = new ArrayList<>();
        sessions.forEach(session -> all.add(meeting(session)));
        Set<String> known = new HashSet<>(sessions.stream().map(Session::id).toList());
        meetings.forEach((id, counted) -> {
            if (!known.contains(id)) {
                all.add(new Meeting(
                        counted.first.receivedAt(),
                        counted.first.channel(),
                        counted.comment.place(),
                        OptionalInt.empty(),
                        counted.comments,
                        counted.people.size()));
            }
        });
        all.sort(Comparator.comparing(Meeting::at));
        return all;
    }

    private Meeting meeting(Session session) {
        OfOne counted = meetings.get(session.id());
        OptionalInt present = IntStream.concat(session.attendanceAtStart().stream(), session.attendanceAtEnd().stream())
                .max();
        return new Meeting(
                session.startedAt(),
                session.channel().name(),
                session.placeName(),
                present,
                counted == null ? 0 : counted.comments,
                counted == null ? 0 : counted.people.size());
    }
}
