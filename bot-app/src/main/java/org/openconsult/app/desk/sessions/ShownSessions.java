package org.openconsult.app.desk.sessions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.app.desk.words.ChannelNames;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.redaction.Redactions;
import org.openconsult.session.Session;
import org.openconsult.session.SessionComments;
import org.openconsult.session.SessionItem;
import org.openconsult.storage.Storage;
import org.springframework.stereotype.Component;

/** Sessions in a reader's words. */
@Component
class ShownSessions {
    private final SessionComments comments;
    private final Redactions redactions;
    private final ChannelNames channels;

    ShownSessions(Storage storage, Redactions redactions, ChannelNames channels) {
        this.channels = channels;
        this.comments = new SessionComments(storage);
        this.redactions = redactions;
    }

    /**
     * A session.
     *
     * @param place masked
     * @param end empty while it goes on
     * @param commitments what it went through, in order; empty stands for the whole plan
     */
    record Line(
            String id,
            Optional<String> place,
            String channel,
            String start,
            Optional<String> end,
            String leader,
            String language,
            Optional<Integer> people,
            List<String> commitments,
            long comments) {}

    /** The one that began last first. */
    List<Line> of(List<Session> sessions, PlanWords words) {
        List<Session> newestFirst = new ArrayList<>(sessions);
        Collections.reverse(newestFirst);
        return newestFirst.stream().map(session -> line(session, words)).toList();
    }

    Line line(Session session, PlanWords words) {
        var mask = redactions.of(words.plan().country());
        return new Line(
                session.id(),
                session.placeName().map(name -> mask.mask(name).text()),
                channels.of(session.channel().name(), words.locale()),
                words.time(session.startedAt()),
                session.endedAt().map(words::time),
                session.facilitator(),
                words.language(session.language().tag()),
                people(session),
                session.items().stream()
                        .map(SessionItem::commitment)
                        .map(id -> id.isEmpty() ? "" : words.commitment(id))
                        .distinct()
                        .toList(),
                comments.count(session.id()));
    }

    private static Optional<Integer> people(Session session) {
        OptionalInt last =
                session.attendanceAtEnd().isPresent() ? session.attendanceAtEnd() : session.attendanceAtStart();
        return last.isPresent() ? Optional.of(last.getAsInt()) : Optional.empty();
    }
}
