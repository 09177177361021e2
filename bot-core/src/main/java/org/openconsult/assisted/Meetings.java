package org.openconsult.assisted;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.openconsult.audit.AuditAct;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.comment.Receipts;
import org.openconsult.consultation.Consultation;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/**
 * The meetings that were entered. What is submitted is kept in one insert, and then made, step by step, into comments, and last
 * into the meetings: a crash on the way is finished by whoever sends it again, or by {@link #finish}.
 */
public final class Meetings {
    /** As many as crashed at once, and a few; far below this. */
    private static final int AT_ONCE = 100;

    private final Versions meetings;
    private final MongoCollection<Document> stored;
    private final MongoCollection<Document> unfinished;
    private final MeetingRecord record;
    private final AuditTrail trail;
    private final InstantSource clock;

    public Meetings(Storage storage, Fingerprints fingerprints, AuditTrail trail, InstantSource clock) {
        this.meetings = storage.versions(Storage.MEETINGS);
        this.stored = storage.collection(Storage.MEETINGS);
        this.unfinished = storage.collection(Storage.UNFINISHED_ENTRIES);
        this.record = new MeetingRecord(
                storage, new Participants(storage, fingerprints), new Receipts(storage, fingerprints));
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Stores what is submitted; sent again, or twice at the same moment, it is there once.
     *
     * @return its meetings, in the same order
     */
    public List<EnteredMeeting> enter(Submission submission, Consultation consultation) {
        EntryNames names = new EntryNames(submission.name());
        Optional<List<EnteredMeeting>> entered = entered(names, submission);
        while (entered.isEmpty()) {
            begin(names, submission, consultation);
            entered = entered(names, submission);
        }
        return entered.get();
    }

    /** The first meeting of a submission that was sent before, once all of it is stored. */
    public Optional<EnteredMeeting> firstOf(Submission submission) {
        return find(new EntryNames(submission.name()).meeting(0));
    }

    public Optional<EnteredMeeting> find(String id) {
        return meetings.newest(id).map(MeetingDocuments::read);
    }

    /** All of a consultation, the one that was held last first. */
    public List<EnteredMeeting> of(String consultation) {
        Map<String, Document> newest = new HashMap<>();
        stored.find(Filters.eq(MeetingDocuments.CONSULTATION, consultation))
                .forEach(version -> newest.merge(version.getString(Versions.ID), version, Meetings::newer));
        List<EnteredMeeting> all = new ArrayList<>(
                newest.values().stream().map(MeetingDocuments::read).toList());
        all.sort(Comparator.comparing(
                        (EnteredMeeting entered) -> entered.meeting().date())
                .thenComparing(EnteredMeeting::enteredAt)
                .thenComparing(EnteredMeeting::id)
                .reversed());
        return all;
    }

    private static Document newer(Document one, Document other) {
        return one.getLong(Versions.VERSION) > other.getLong(Versions.VERSION) ? one : other;
    }

    /** Finishes what was left before a moment; tells how many submissions that were. */
    public int finish(Instant before) {
        List<Document> left = unfinished.find().limit(AT_ONCE).into(new ArrayList<>());
        int finished = 0;
        for (Document document : left) {
            Work work = Work.read(document);
            if (work.at().isBefore(before)) {
                finish(work);
                finished++;
            }
        }
        return finished;
    }

    private void begin(EntryNames names, Submission submission, Consultation consultation) {
        Optional<Work> begun = Inserts.find(unfinished, names.work()).map(Work::read);
        if (begun.isPresent()) {
            finish(begun.get());
            return;
        }
        Instant now = clock.instant();
        Work work = new Work(submission, now, consultation.phaseAt(now), announced(names, submission));
        if (Inserts.insert(unfinished, work.document())) {
            // Whoever sent the same may have been done in the meantime, and then nothing of this is made.
            if (entered(names, submission).isPresent()) {
                Inserts.delete(unfinished, names.work());
            } else {
                finish(work);
            }
        }
    }

    /** The first is stored last, so that all are there when it is. */
    private Optional<List<EnteredMeeting>> entered(EntryNames names, Submission submission) {
        List<EnteredMeeting> found = new ArrayList<>();
        for (int entry = 0; entry < submission.entries().size(); entry++) {
            find(names.meeting(entry)).ifPresent(found::add);
        }
        return found.size() == submission.entries().size() ? Optional.of(found) : Optional.empty();
    }

    private void finish(Work work) {
        EntryNames names = work.names();
        for (int entry = work.submission().entries().size() - 1; entry >= 0; entry--) {
            Document meeting = MeetingDocuments.write(record.keep(work, entry))
                    .append(Versions.TURN, MeetingRecord.TURN)
                    .append(AuditTrail.ENTRY, work.audited().get(entry));
            meetings.add(names.meeting(entry), 1, meeting);
        }
        Inserts.delete(unfinished, names.work());
    }

    private List<String> announced(EntryNames names, Submission submission) {
        List<String> entries = new ArrayList<>();
        for (int entry = 0; entry < submission.entries().size(); entry++) {
            String id = names.meeting(entry);
            entries.add(trail.record(new AuditAct(
                    submission.enteredBy(),
                    AuditAction.MEETING_ENTERED,
                    new AuditThing(AuditThing.Kind.MEETING, id),
                    Map.of(),
                    summary(submission.entries().get(entry)),
                    "",
                    Optional.of(Versions.name(id, 1)))));
        }
        return entries;
    }

    private static Map<String, Object> summary(AssistedEntry entry) {
        Map<String, Object> summary = new TreeMap<>();
        summary.put("comments", entry.comments().size());
        summary.put("date", entry.meeting().date().toString());
        entry.meeting().people().ifPresent(people -> summary.put("people", people));
        return summary;
    }
}
