package org.openconsult.archive;

import static org.openconsult.export.table.Column.always;
import static org.openconsult.export.table.Column.optional;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openconsult.archive.MeetingsTable.Row;
import org.openconsult.assisted.EnteredMeeting;
import org.openconsult.assisted.Meeting;
import org.openconsult.assisted.Meetings;
import org.openconsult.consultation.Language;
import org.openconsult.export.table.Table;
import org.openconsult.redaction.Redactions;

/** Meetings that were entered for those who spoke there. What colleagues noted of them is in none of its columns. */
record MeetingsTable(Meetings meetings, Redactions redactions) implements ArchiveTable<Row> {
    private static final Table<Row> TABLE = new Table<>(
            "meetings",
            "A row is one meeting that was entered for those who spoke there. People who came by alone have a row in the profiles"
                    + " analyst and restricted only.",
            List.of(
                    always("meeting_id", "Names the meeting for ever; session_id of its comments.", row -> row.entered()
                            .id()),
                    always(
                            "kind",
                            "gathering; or visit, when somebody came by alone.",
                            row -> row.visit() ? "visit" : "gathering"),
                    optional("place", "As it was entered, with phone numbers and the like masked.", Row::place),
                    optional("district", "By its id in the plan.", row -> row.meeting()
                            .district()),
                    always("date", "The day on which it was held.", row -> row.meeting()
                            .date()
                            .toString()),
                    optional("people", "How many were there.", row -> row.meeting()
                            .people()),
                    optional("women", "How many of them were women, where somebody counted.", row -> row.meeting()
                            .women()),
                    optional("youth", "How many of them were young, where somebody counted.", row -> row.meeting()
                            .youth()),
                    always(
                            "languages",
                            "What was spoken, like en, with \"; \" between them. May be empty.",
                            Row::languages),
                    optional(
                            "entered_by",
                            "Who entered it, by the name they sign in with. Empty in the profile public.",
                            Row::enteredBy),
                    always("entered_at_utc", "When it was entered, in UTC.", row -> row.entered()
                            .enteredAt()
                            .atOffset(ZoneOffset.UTC)),
                    always(
                            "comments",
                            "How many comments were entered, whatever became of them later.",
                            row -> row.entered().comments().size())));

    /** @param place without personal data */
    record Row(EnteredMeeting entered, Optional<String> place, boolean forEverybody) {
        Meeting meeting() {
            return entered.meeting();
        }

        boolean visit() {
            return meeting().kind() == Meeting.Kind.VISIT;
        }

        String languages() {
            return meeting().languages().stream().map(Language::tag).collect(Collectors.joining("; "));
        }

        Optional<String> enteredBy() {
            return forEverybody ? Optional.empty() : Optional.of(entered.enteredBy());
        }
    }

    @Override
    public Table<Row> table() {
        return TABLE;
    }

    @Override
    public void each(ArchiveRequest request, Consumer<Row> row) {
        var mask = redactions.of(request.plan().country());
        for (EnteredMeeting entered : meetings.of(request.plan().id())) {
            if (isTold(entered, request)) {
                Optional<String> place =
                        entered.meeting().place().map(name -> mask.mask(name).text());
                row.accept(new Row(entered, place, request.isPublic()));
            }
        }
    }

    /** Who came by alone is nobody's business outside. */
    static boolean isTold(EnteredMeeting entered, ArchiveRequest request) {
        return !(entered.meeting().kind() == Meeting.Kind.VISIT && request.isPublic());
    }
}
