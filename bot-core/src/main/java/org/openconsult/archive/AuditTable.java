package org.openconsult.archive;

import static org.openconsult.export.table.Column.always;
import static org.openconsult.export.table.Column.ofText;
import static org.openconsult.export.table.Column.optional;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openconsult.assisted.EnteredMeeting;
import org.openconsult.assisted.Meetings;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditEntry;
import org.openconsult.audit.AuditTrail;
import org.openconsult.export.table.Table;
import org.openconsult.redaction.Redactions;
import org.openconsult.storage.Storage;

/** What was done at the desk to one consultation, its comments, themes, campaigns, targets and meetings. */
record AuditTable(Storage storage, Meetings meetings, AuditTrail trail, Redactions redactions)
        implements ArchiveTable<TrailRow> {
    /** What nobody is told before it is published. */
    private static final Set<AuditAction> UNFINISHED =
            EnumSet.of(AuditAction.RESPONSE_DRAFTED, AuditAction.RESPONSE_REVIEWED);

    private static final Table<TrailRow> TABLE = new Table<>(
            "audit",
            "A row is something that somebody at the desk, or a program, did to this consultation: to its plan, comments, themes,"
                    + " campaigns, targets, meetings, responses or phase, and who downloaded unmasked texts. What concerns accounts and messages to single people is"
                    + " not here, nor in the profile public what concerns people who came by alone, and responses that are not published. Words that people wrote and phrases that were masked are in none of the columns.",
            List.of(
                    always("entry_id", "Names the entry for ever.", row -> row.entry()
                            .id()),
                    always(
                            "announced_at_utc",
                            "When it was announced, in UTC; it was done right after that.",
                            row -> row.entry().when().atOffset(ZoneOffset.UTC)),
                    optional(
                            "who",
                            "The name that whoever did it signs in with. Empty in the profile public.",
                            TrailRow::who),
                    always("action", "What was done, like comment hidden.", row -> row.entry()
                            .action()
                            .word()),
                    always(
                            "thing",
                            "The kind of thing it was done to: comment, theme, campaign, targets, meeting, response, change (a reason for one in the"
                                    + " plan), phase or consultation.",
                            TrailRow::kind),
                    always(
                            "thing_id",
                            "Which one: public_id of a comment, theme_id of a theme after the consultation and a slash, of a response and a change"
                                    + " the consultation, a slash and what it is about, duplicate_group of a campaign, meeting_id of a"
                                    + " meeting, or the consultation.",
                            row -> row.entry().thing().id()),
                    optional(
                            "before",
                            "What changed, as it was, as JSON. In the profile public only for comments, targets and the plan: other"
                                    + " things have names in coordinators' own words.",
                            TrailRow::before),
                    optional("after", "The same as it became. Of a download, what was asked for.", TrailRow::after),
                    ofText(
                            "reason",
                            "Why, in the words of whoever did it, with phone numbers, masked phrases and the like masked. Empty in the"
                                    + " profile public, and where no reason is asked for.",
                            TrailRow::reason),
                    always(
                            "took_effect",
                            "false where it was announced and not done, because somebody else was faster or the program stopped.",
                            row -> row.entry().tookEffect())));

    @Override
    public Table<TrailRow> table() {
        return TABLE;
    }

    @Override
    public void each(ArchiveRequest request, Consumer<TrailRow> row) {
        var things = new ThingsOfConsultation(storage, request.plan().id(), told(request));
        var mask = redactions.of(request.plan().country());
        trail.each(ThingsOfConsultation.KINDS, some -> {
            List<AuditEntry> entries = things.only(some).stream()
                    .filter(entry -> !request.isPublic() || !UNFINISHED.contains(entry.action()))
                    .toList();
            List<AuditEntry> reasoned = request.isPublic()
                    ? List.of()
                    : entries.stream()
                            .filter(entry -> !entry.reason().isEmpty())
                            .toList();
            Map<String, List<String>> masks = things.masks(reasoned);
            for (AuditEntry entry : entries) {
                List<String> phrases = masks.getOrDefault(entry.thing().id(), List.of());
                row.accept(new TrailRow(entry, request.isPublic(), words -> mask.mask(words, phrases)
                        .text()));
            }
        });
    }

    /** The meetings that the archive has a row of. */
    private Set<String> told(ArchiveRequest request) {
        return meetings.of(request.plan().id()).stream()
                .filter(meeting -> MeetingsTable.isTold(meeting, request))
                .map(EnteredMeeting::id)
                .collect(Collectors.toSet());
    }
}
