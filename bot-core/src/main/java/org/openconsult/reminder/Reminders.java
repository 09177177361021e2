package org.openconsult.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.AuditedVersions;
import org.openconsult.audit.DeskChange;
import org.openconsult.audit.Outcome;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** Which reminders are switched on, by consultation. */
public final class Reminders {
    private static final String RULES = "rules";
    private static final String MEETINGS = "meetings";
    private static final String DAY = "day";
    private static final String WHERE = "where";
    private static final String BY = "by";

    private final Versions versions;
    private final AuditedVersions changes;

    public Reminders(Storage storage, AuditTrail trail) {
        this.versions = storage.versions(Storage.REMINDERS);
        this.changes = AuditedVersions.in(storage, Storage.REMINDERS, trail);
    }

    public ReminderSet of(String consultation) {
        return versions.newest(consultation).map(Reminders::read).orElse(ReminderSet.NONE);
    }

    /** Sets all of a consultation, in place of those that were seen. */
    public Outcome set(String consultation, long seen, Set<ReminderRule> rules, List<MeetingDay> meetings, String who) {
        ReminderSet wanted = new ReminderSet(seen, rules, meetings, who);
        return changes.changeOrBegin(
                consultation,
                seen,
                new DeskChange(
                        who,
                        AuditAction.REMINDERS_SET,
                        new AuditThing(AuditThing.Kind.REMINDERS, consultation),
                        "",
                        before -> Optional.of(changed(before, wanted)),
                        Reminders::summary));
    }

    private static Document changed(Document before, ReminderSet wanted) {
        Document after = new Document(before)
                .append(RULES, words(wanted.rules()))
                .append(
                        MEETINGS,
                        wanted.meetings().stream().map(Reminders::write).toList())
                .append(BY, wanted.by());
        boolean same = words(before).equals(words(after))
                && before.getList(MEETINGS, Document.class, List.of()).equals(after.getList(MEETINGS, Document.class));
        return same ? before : after;
    }

    private static ReminderSet read(Document document) {
        return new ReminderSet(
                document.getLong(Versions.VERSION),
                words(document).stream()
                        .flatMap(word -> ReminderRule.of(word).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                document.getList(MEETINGS, Document.class, List.of()).stream()
                        .map(meeting ->
                                new MeetingDay(LocalDate.parse(meeting.getString(DAY)), meeting.getString(WHERE)))
                        .toList(),
                document.getString(BY));
    }

    private static List<String> words(Document document) {
        return document.getList(RULES, String.class, List.of());
    }

    private static List<String> words(Set<ReminderRule> rules) {
        return rules.stream().map(ReminderRule::word).sorted().toList();
    }

    private static Document write(MeetingDay meeting) {
        return new Document(DAY, meeting.day().toString()).append(WHERE, meeting.where());
    }

    private static Map<String, Object> summary(Document document) {
        return new Document(RULES, words(document))
                .append(
                        MEETINGS,
                        document.getList(MEETINGS, Document.class, List.of()).size());
    }
}
