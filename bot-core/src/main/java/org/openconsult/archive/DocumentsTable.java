package org.openconsult.archive;

import static org.openconsult.export.table.Column.always;
import static org.openconsult.export.table.Column.ofText;
import static org.openconsult.export.table.Column.optional;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openconsult.archive.DocumentsTable.Row;
import org.openconsult.assisted.EnteredMeeting;
import org.openconsult.assisted.Meeting;
import org.openconsult.assisted.Meetings;
import org.openconsult.document.Documents;
import org.openconsult.document.KeptDocument;
import org.openconsult.document.Occasion;
import org.openconsult.export.table.Table;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.redaction.Redactions;
import org.openconsult.session.Session;
import org.openconsult.session.Sessions;

/** What is kept beside sessions and meetings. The files themselves, which may show people, are not in the archive. */
record DocumentsTable(Documents documents, Sessions sessions, Meetings meetings, Redactions redactions)
        implements ArchiveTable<Row> {
    private static final String TEAM = "facilitator";

    private static final Table<Row> TABLE = new Table<>(
            "documents",
            "A row is one photo, recording, minutes or the like of a session or a meeting. The files themselves are not here, as they"
                    + " may show people; whoever was given one can tell by its check sum that it is the same. Documents of people"
                    + " who came by alone have rows in the profiles analyst and restricted only.",
            List.of(
                    always("document_id", "Names the document for ever.", row -> row.document()
                            .id()),
                    optional(
                            "session_id",
                            "The session it is of, if it is of one.",
                            row -> row.of(Occasion.Kind.SESSION)),
                    optional(
                            "meeting_id",
                            "The meeting it is of, if it is of one.",
                            row -> row.of(Occasion.Kind.MEETING)),
                    always("kind", "photo, minutes, recording, attendance list or other.", row -> row.document()
                            .kind()
                            .word()),
                    ofText(
                            "title",
                            "As whoever added it calls it, with phone numbers and the like masked. Empty where it has none, and once"
                                    + " it is removed.",
                            Row::title),
                    always("type", "The format, like image/jpeg.", row -> row.document()
                            .type()
                            .mediaType()),
                    always("size", "How large the file is, in bytes.", row -> row.document()
                            .size()),
                    always("sha256", "The SHA-256 of the file.", row -> row.document()
                            .sha256()),
                    always("added_at_utc", "When it was added, in UTC.", row -> row.document()
                            .addedAt()
                            .atOffset(ZoneOffset.UTC)),
                    always(
                            "added_by",
                            "Who added it, by the name they sign in with; in the profile public the word " + TEAM + ".",
                            Row::addedBy),
                    optional(
                            "removed_at_utc",
                            "When the file was deleted for good, in UTC. Empty while it is there.",
                            row -> row.document().removal().map(removal -> removal.at()
                                    .atOffset(ZoneOffset.UTC)))));

    /** @param title without personal data */
    record Row(Occasion occasion, KeptDocument document, Optional<String> title, boolean forEverybody) {
        Optional<String> of(Occasion.Kind kind) {
            return Optional.of(occasion).filter(of -> of.kind() == kind).map(Occasion::id);
        }

        String addedBy() {
            return forEverybody ? TEAM : document.addedBy();
        }
    }

    @Override
    public Table<Row> table() {
        return TABLE;
    }

    @Override
    public void each(ArchiveRequest request, Consumer<Row> row) {
        for (Session session : sessions.of(request.plan().id())) {
            each(Occasion.session(session.id()), request, row);
        }
        for (EnteredMeeting entered : meetings.of(request.plan().id())) {
            boolean visit = entered.meeting().kind() == Meeting.Kind.VISIT;
            if (!(visit && request.isPublic())) {
                each(Occasion.meeting(entered.id()), request, row);
            }
        }
    }

    private void each(Occasion occasion, ArchiveRequest request, Consumer<Row> row) {
        PersonalDataMask mask = redactions.of(request.plan().country());
        for (KeptDocument document : documents.of(occasion)) {
            Optional<String> title =
                    document.title().map(words -> mask.mask(words).text());
            row.accept(new Row(occasion, document, title, request.isPublic()));
        }
    }
}
