package org.openconsult.mailing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.AuditedVersions;
import org.openconsult.audit.DeskChange;
import org.openconsult.audit.Outcome;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/**
 * The mailings, each as all its versions. What somebody at the desk does with one is in the audit trail before it takes
 * effect; what goes out by it is not told there letter by letter.
 */
public final class Mailings {
    private final Storage storage;
    private final Versions versions;
    private final AuditedVersions changes;
    private final MailingReading reading = new MailingReading();
    private final InstantSource clock;

    public Mailings(Storage storage, AuditTrail trail, InstantSource clock) {
        this.storage = storage;
        this.versions = storage.versions(Storage.MAILINGS);
        this.changes = AuditedVersions.in(storage, Storage.MAILINGS, trail);
        this.clock = clock;
    }

    /**
     * Writes a draft, or writes it anew. Not possible once it is scheduled.
     *
     * @param id small letters, digits, {@code _} and {@code -}; the same when it is asked once more
     * @param seen the version that was seen, 0 for a new one
     * @throws IllegalArgumentException when the id is not as it must be
     */
    public Outcome write(String id, long seen, String consultation, MailingKind kind, MailingDraft draft, String who) {
        if (!id.matches("[a-z0-9_-]{1,140}")) {
            throw new IllegalArgumentException("An id has small letters, digits, _ and -");
        }
        Instant now = clock.instant();
        return changes.changeOrBegin(
                id,
                seen,
                new DeskChange(
                        who,
                        AuditAction.MAILING_WRITTEN,
                        thing(id),
                        "",
                        before -> written(before, id, consultation, kind, draft, who, now),
                        Mailings::summary));
    }

    private Optional<Document> written(
            Document before,
            String id,
            String consultation,
            MailingKind kind,
            MailingDraft draft,
            String who,
            Instant now) {
        if (before.isEmpty()) {
            return Optional.of(MailingDocuments.write(new Mailing(
                    id,
                    0,
                    consultation,
                    kind,
                    draft,
                    Optional.empty(),
                    MailingState.DRAFT,
                    Optional.empty(),
                    who,
                    now,
                    now,
                    "")));
        }
        return reading.read(before)
                .filter(there -> there.state() == MailingState.DRAFT && there.kind() == kind)
                .map(there -> there.draft().equals(draft) ? before : written(before, there, draft, now));
    }

    private static Document written(Document before, Mailing there, MailingDraft draft, Instant now) {
        return changed(
                before,
                new Mailing(
                        there.id(),
                        there.version(),
                        there.consultation(),
                        there.kind(),
                        draft,
                        there.timing(),
                        there.state(),
                        there.run(),
                        there.by(),
                        there.madeAt(),
                        now,
                        there.entry()));
    }

    /** It starts at its time. Only a draft is scheduled. */
    public Outcome schedule(String id, long seen, Timing timing, String who) {
        return change(
                id,
                seen,
                AuditAction.MAILING_SCHEDULED,
                who,
                mailing -> mailing.state() == MailingState.DRAFT,
                mailing -> new Mailing(
                        mailing.id(),
                        mailing.version(),
                        mailing.consultation(),
                        mailing.kind(),
                        mailing.draft(),
                        Optional.of(timing),
                        MailingState.SCHEDULED,
                        Optional.empty(),
                        mailing.by(),
                        mailing.madeAt(),
                        clock.instant(),
                        mailing.entry()));
    }

    /** Does something with one as it stands now, whatever was seen of it. */
    public Outcome take(MailingStep step, String id, String who) {
        return switch (step) {
            case PAUSE ->
                changeNewest(
                        id,
                        AuditAction.MAILING_PAUSED,
                        who,
                        MailingState.PAUSED,
                        mailing -> mailing.state() == MailingState.RUNNING,
                        (mailing, now) -> mailing.run()
                                .map(run -> run.stopped(
                                        now, mailing.timing().orElseThrow().quiet())));
            case RESUME ->
                changeNewest(
                        id,
                        AuditAction.MAILING_RESUMED,
                        who,
                        MailingState.RUNNING,
                        mailing -> mailing.state() == MailingState.PAUSED,
                        (mailing, now) -> mailing.run().map(run -> run.resumed(now)));
            case CANCEL ->
                changeNewest(
                        id,
                        AuditAction.MAILING_CANCELLED,
                        who,
                        MailingState.CANCELLED,
                        mailing -> !mailing.state().isEnded(),
                        (mailing, now) -> mailing.run());
        };
    }

    /** Empty as well for one that cannot be read, which the log tells of. */
    public Optional<Mailing> find(String id) {
        return versions.newest(id).flatMap(reading::read);
    }

    /** Whether there is one, though it may be that it cannot be read. */
    boolean isThere(String id) {
        return versions.find(id, 1).isPresent();
    }

    /** Whether nothing was done with it since it was read. */
    boolean isNewest(Mailing mailing) {
        return versions.find(mailing.id(), mailing.version() + 1).isEmpty();
    }

    /** All of a consultation and a kind that can be read, the newest first. */
    public List<Mailing> of(String consultation, MailingKind kind) {
        return all().stream()
                .filter(mailing -> mailing.consultation().equals(consultation) && mailing.kind() == kind)
                .toList();
    }

    /** All that were ever written and can be read, the newest first. */
    List<Mailing> all() {
        Map<String, Document> newest = new HashMap<>();
        storage.collection(Storage.MAILINGS)
                .find()
                .forEach(version -> newest.merge(version.getString(Versions.ID), version, Mailings::later));
        return newest.values().stream()
                .flatMap(document -> reading.read(document).stream())
                .sorted(Comparator.comparing(Mailing::madeAt).reversed().thenComparing(Mailing::id))
                .toList();
    }

    /**
     * Its recipients are known, and it goes out.
     *
     * @return empty, with nothing changed, when somebody else changed it since it was read
     */
    Optional<Mailing> started(Mailing mailing, MailingRun run) {
        return advanced(mailing.in(MailingState.RUNNING, Optional.of(run), clock.instant()));
    }

    /** Nothing of it waits any more. */
    Optional<Mailing> done(Mailing mailing) {
        Optional<MailingRun> run = mailing.run();
        return advanced(mailing.in(MailingState.DONE, run, clock.instant()));
    }

    private Optional<Mailing> advanced(Mailing next) {
        Document document = MailingDocuments.write(next);
        long version = next.version() + 1;
        return versions.add(next.id(), version, document)
                ? MailingDocuments.read(document.append(Versions.ID, next.id()).append(Versions.VERSION, version))
                : Optional.empty();
    }

    private Outcome change(
            String id,
            long seen,
            AuditAction action,
            String who,
            Predicate<Mailing> possible,
            UnaryOperator<Mailing> change) {
        return changes.change(id, seen, deskChange(id, action, who, possible, change));
    }

    /** What the run is at a moment. */
    @FunctionalInterface
    private interface RunAt {
        Optional<MailingRun> of(Mailing mailing, Instant now);
    }

    private Outcome changeNewest(
            String id, AuditAction action, String who, MailingState next, Predicate<Mailing> possible, RunAt run) {
        Instant now = clock.instant();
        UnaryOperator<Mailing> change =
                mailing -> mailing.state() == next ? mailing : mailing.in(next, run.of(mailing, now), now);
        return changes.changeNewest(
                id, deskChange(id, action, who, mailing -> mailing.state() == next || possible.test(mailing), change));
    }

    private DeskChange deskChange(
            String id, AuditAction action, String who, Predicate<Mailing> possible, UnaryOperator<Mailing> change) {
        return new DeskChange(
                who,
                action,
                thing(id),
                "",
                before -> reading.read(before).filter(possible).map(mailing -> {
                    Mailing after = change.apply(mailing);
                    return after.equals(mailing) ? before : changed(before, after);
                }),
                Mailings::summary);
    }

    /** With the names that its version has, which whoever stores it writes anew. */
    private static Document changed(Document before, Mailing after) {
        Document next = new Document(before);
        next.putAll(MailingDocuments.write(after));
        return next;
    }

    private static AuditThing thing(String id) {
        return new AuditThing(AuditThing.Kind.MAILING, id);
    }

    /** Not the words: they stand in the mailing. */
    private static Map<String, Object> summary(Document mailing) {
        Document summary = new Document();
        Document named = new Document(Versions.ID, "").append(Versions.VERSION, 0L);
        named.putAll(mailing);
        MailingDocuments.read(named).ifPresent(one -> summary.append(
                        MailingDocuments.KIND, one.kind().word())
                .append(MailingDocuments.CONSULTATION, one.consultation())
                .append(MailingDocuments.STATE, MailingDocuments.word(one.state())));
        return summary;
    }

    private static Document later(Document one, Document other) {
        return one.getLong(Versions.VERSION) > other.getLong(Versions.VERSION) ? one : other;
    }
}
