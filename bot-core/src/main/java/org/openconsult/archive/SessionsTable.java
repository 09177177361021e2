package org.openconsult.archive;

import static org.openconsult.export.table.Column.always;
import static org.openconsult.export.table.Column.optional;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openconsult.archive.SessionsTable.Row;
import org.openconsult.export.table.Table;
import org.openconsult.redaction.Redactions;
import org.openconsult.session.Session;
import org.openconsult.session.SessionComments;
import org.openconsult.session.SessionItem;
import org.openconsult.session.Sessions;

/** Groups that were led through commitments. Where a chat is reached is in none of its columns. */
record SessionsTable(Sessions sessions, SessionComments comments, Redactions redactions) implements ArchiveTable<Row> {
    private static final Table<Row> TABLE = new Table<>(
            "sessions",
            "A row is one session in which somebody led a group through commitments.",
            List.of(
                    always("session_id", "Names the session for ever.", row -> row.session()
                            .id()),
                    optional(
                            "code",
                            "What people type to take part from elsewhere. In the profile public it is empty until the session is"
                                    + " closed.",
                            Row::code),
                    always("channel", "Where it took place, like teams.", row -> row.session()
                            .channel()
                            .name()),
                    optional(
                            "place",
                            "How the group or meeting is called there, with phone numbers and the like masked.",
                            Row::place),
                    optional(
                            "leader",
                            "The name that the coordinator who led it signs in with. Empty in the profile public.",
                            Row::leader),
                    always("language", "What it was led in, like en or es.", row -> row.session()
                            .language()
                            .tag()),
                    always(
                            "commitment_ids",
                            "What it went through, in order: commitment_id of the table commitments, or 0 for the"
                                    + " plan as a whole, with \"; \" between them.",
                            row -> row.items(SessionsTable::commitment)),
                    always(
                            "commitment_versions",
                            "Which version of each was shown, in the same order; 0 for the plan as a whole.",
                            row -> row.items(item -> String.valueOf(item.version()))),
                    always("started_at_utc", "When it began, in UTC.", row -> row.session()
                            .startedAt()
                            .atOffset(ZoneOffset.UTC)),
                    optional("ended_at_utc", "When it was closed, in UTC. Empty while it goes on.", row -> row.session()
                            .endedAt()
                            .map(end -> end.atOffset(ZoneOffset.UTC))),
                    optional(
                            "people_at_start",
                            "How many people were there at the beginning. Empty where the channel does not tell.",
                            row -> boxed(row.session().attendanceAtStart())),
                    optional(
                            "people_at_end",
                            "How many were there when it was closed. Empty where the channel does not tell.",
                            row -> boxed(row.session().attendanceAtEnd())),
                    always(
                            "comments",
                            "How many comments were made in it, whatever became of them later.",
                            Row::comments)));

    /** @param placeName without personal data */
    record Row(Session session, Optional<String> placeName, long comments, boolean forEverybody) {
        Optional<String> code() {
            return forEverybody && session.isOpen()
                    ? Optional.empty()
                    : Optional.of(session.code().shown());
        }

        Optional<String> place() {
            return placeName;
        }

        Optional<String> leader() {
            return forEverybody ? Optional.empty() : Optional.of(session.facilitator());
        }

        String items(Function<SessionItem, String> part) {
            return session.items().stream().map(part).collect(Collectors.joining("; "));
        }
    }

    @Override
    public Table<Row> table() {
        return TABLE;
    }

    @Override
    public void each(ArchiveRequest request, Consumer<Row> row) {
        var mask = redactions.of(request.plan().country());
        for (Session session : sessions.of(request.plan().id())) {
            Optional<String> place =
                    session.placeName().map(name -> mask.mask(name).text());
            row.accept(new Row(session, place, comments.count(session.id()), request.isPublic()));
        }
    }

    private static String commitment(SessionItem item) {
        return item.commitment().isEmpty() ? "0" : item.commitment();
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
