package org.openconsult.assisted;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.openconsult.assisted.EnteredMeeting.EnteredComment;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.AuditedVersions;
import org.openconsult.audit.DeskChange;
import org.openconsult.audit.Outcome;
import org.openconsult.audit.Reason;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.Comments;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Leftovers;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts right what is said of a meeting that was entered: the place, the day, the numbers. The words of its comments stay as they
 * are. A correction is a version more of the meeting; then its comments are said to come from there. A crash between the two is
 * finished by {@link #finish}.
 */
public final class MeetingCorrections {
    private static final Logger LOG = LoggerFactory.getLogger(MeetingCorrections.class);
    /** As many as crashed at once, and a few; far below this. */
    private static final int AT_ONCE = 100;

    private static final String MEETING = "meeting";
    private static final String AT = "at";

    private final AuditedVersions audited;
    private final Versions meetings;
    private final Versions storedComments;
    private final Comments comments;
    private final Participants participants;
    private final MongoCollection<Document> unfinished;
    private final InstantSource clock;

    public MeetingCorrections(Storage storage, Fingerprints fingerprints, AuditTrail trail, InstantSource clock) {
        this.audited = AuditedVersions.in(storage, Storage.MEETINGS, trail);
        this.meetings = storage.versions(Storage.MEETINGS);
        this.storedComments = storage.versions(Storage.COMMENTS);
        this.comments = new Comments(storage);
        this.participants = new Participants(storage, fingerprints);
        this.unfinished = storage.collection(Storage.UNFINISHED_CORRECTIONS);
        this.clock = clock;
    }

    /**
     * Corrects a meeting.
     *
     * @param seen the version that whoever corrects it saw; where it is not the newest, nothing is changed
     * @param facts as they should be; a visit stays a visit
     * @param by the name that they sign in with
     * @throws IllegalArgumentException when the reason is none
     */
    public Outcome correct(String id, long seen, Meeting facts, Reason reason, String by) {
        if (!reason.isEnough()) {
            throw new IllegalArgumentException("A correction says why");
        }
        ObjectId note = note(id);
        Outcome outcome = audited.change(
                id,
                seen,
                new DeskChange(
                        by,
                        AuditAction.MEETING_CORRECTED,
                        new AuditThing(AuditThing.Kind.MEETING, id),
                        reason.words(),
                        meeting -> corrected(meeting, facts, by),
                        MeetingDocuments::summary));
        if (outcome == Outcome.DONE) {
            spread(id);
        }
        strike(note);
        return outcome;
    }

    private Optional<Document> corrected(Document meeting, Meeting facts, String by) {
        Meeting before = MeetingDocuments.meeting(meeting);
        if (before.kind() != facts.kind()) {
            return Optional.empty();
        }
        return Optional.of(
                before.equals(facts) ? meeting : MeetingDocuments.corrected(meeting, facts, by, clock.instant()));
    }

    /** Finishes what was left before a moment; tells how many corrections that were. */
    public int finish(Instant before) {
        List<Document> left = unfinished
                .find(Filters.lt(AT, Date.from(before)))
                .limit(AT_ONCE)
                .into(new ArrayList<>());
        return Leftovers.finish(
                left,
                this::finish,
                (note, broken) -> LOG.error(
                        "A correction of meeting {} cannot be finished: {}",
                        note.getString(MEETING),
                        broken.getClass().getSimpleName()));
    }

    private boolean finish(Document note) {
        spread(note.getString(MEETING));
        strike(note.getObjectId(Inserts.ID));
        return true;
    }

    private ObjectId note(String meeting) {
        ObjectId id = new ObjectId();
        unfinished.insertOne(
                new Document(Inserts.ID, id).append(MEETING, meeting).append(AT, Date.from(clock.instant())));
        return id;
    }

    private void strike(ObjectId note) {
        unfinished.deleteOne(Filters.eq(Inserts.ID, note));
    }

    /**
     * Has the comments and those who made them come from where the meeting was. There is no talk whose turns count, so versions of
     * the meeting count instead: again is harmless, and an older one changes nothing.
     */
    private void spread(String id) {
        meetings.newest(id)
                .map(MeetingDocuments::read)
                .filter(meeting -> meeting.version() != MeetingRecord.TURN)
                .ifPresent(meeting -> spread(id, meeting));
    }

    private void spread(String id, EnteredMeeting meeting) {
        long turn = meeting.version();
        for (EnteredComment comment : meeting.comments()) {
            comments.change(comment.id(), turn, List.of(MeetingRecord.where(id, meeting.meeting())));
        }
        Optional<String> district = meeting.meeting().district();
        people(meeting)
                .ifPresent(people -> participants.learn(
                        people,
                        AssistedChannel.ID,
                        turn,
                        clock.instant(),
                        district.<Map<String, Object>>map(known -> Map.of(Participants.DISTRICT, known))
                                .orElse(Map.of()),
                        district.isPresent() ? Set.of() : Set.of(Participants.DISTRICT)));
    }

    /** One stands for all who were there. */
    private Optional<ParticipantId> people(EnteredMeeting meeting) {
        return meeting.comments().stream()
                .findFirst()
                .flatMap(comment -> storedComments.find(comment.id().value(), 1))
                .map(comment -> new ParticipantId(comment.getString(CommentDocuments.PARTICIPANT)));
    }
}
