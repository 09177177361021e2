package org.openconsult.audit;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.storage.Inserts;

/** How an entry is kept. Those of downloads were once kept without a thing. */
final class AuditDocuments {
    static final String WHO = "who";
    static final String WHAT = "what";
    static final String WHEN = "when";
    static final String THING = "thing";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String REASON = "reason";
    private static final String MADE = "made";
    private static final String DETAILS = "details";
    private static final String CONSULTATION = "consultation";

    private AuditDocuments() {}

    /** A version that an entry announced. */
    record Made(String collection, String name) {}

    static Document of(AuditAct act, Instant when) {
        Document entry = new Document(WHO, act.who())
                .append(WHAT, act.action().word())
                .append(THING, act.thing().stored())
                .append(WHEN, Date.from(when))
                .append(BEFORE, new Document(act.before()))
                .append(AFTER, new Document(act.after()))
                .append(REASON, act.reason());
        act.made().ifPresent(made -> entry.append(MADE, made));
        return entry;
    }

    /** @param made the entries that versions name, by collection and version */
    static AuditEntry read(Document entry, Map<String, String> made) {
        String id = entry.getObjectId(Inserts.ID).toHexString();
        Document details = entry.get(DETAILS, new Document());
        return new AuditEntry(
                id,
                entry.getDate(WHEN).toInstant(),
                entry.getString(WHO),
                AuditAction.of(entry.getString(WHAT)),
                thing(entry, details),
                entry.get(BEFORE, new Document()),
                entry.get(AFTER, details),
                entry.get(REASON, ""),
                made(entry)
                        .map(version -> id.equals(made.get(version.collection() + "/" + version.name())))
                        .orElse(true));
    }

    static Optional<Made> made(Document entry) {
        return Optional.ofNullable(entry.getString(MADE))
                .flatMap(name ->
                        thing(entry, new Document()).kind().collection().map(collection -> new Made(collection, name)));
    }

    private static AuditThing thing(Document entry, Document details) {
        return Optional.ofNullable(entry.getString(THING))
                .map(AuditThing::read)
                .orElseGet(() -> new AuditThing(AuditThing.Kind.CONSULTATION, details.get(CONSULTATION, "")));
    }
}
