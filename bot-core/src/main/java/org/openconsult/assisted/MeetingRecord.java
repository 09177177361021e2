package org.openconsult.assisted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openconsult.assisted.EnteredMeeting.EnteredComment;
import org.openconsult.comment.Assistance;
import org.openconsult.comment.CommentChange;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.Comments;
import org.openconsult.comment.NewComment;
import org.openconsult.comment.Receipts;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;

/** Makes comments of what was said at a meeting. Again, late or by two at once: it makes the same. */
final class MeetingRecord {
    /** There is no talk, and so nothing after it. */
    static final long TURN = 1;

    private final Comments comments;
    private final Participants participants;
    private final Receipts receipts;

    MeetingRecord(Storage storage, Participants participants, Receipts receipts) {
        this.comments = new Comments(storage);
        this.participants = participants;
        this.receipts = receipts;
    }

    /** The meeting, once its people and comments are stored. */
    EnteredMeeting keep(Work work, int entry) {
        Submission submission = work.submission();
        AssistedEntry said = submission.entries().get(entry);
        Map<String, Object> known = new HashMap<>();
        said.meeting().district().ifPresent(district -> known.put(Participants.DISTRICT, district));
        participants.learn(work.names().people(entry), AssistedChannel.ID, TURN, work.at(), known, Set.of());
        List<EnteredComment> kept = new ArrayList<>();
        for (int place = 0; place < said.comments().size(); place++) {
            kept.add(keep(work, entry, place));
        }
        return new EnteredMeeting(
                work.names().meeting(entry),
                1,
                submission.consultation(),
                said.meeting(),
                submission.enteredBy(),
                work.at(),
                Optional.empty(),
                kept);
    }

    private EnteredComment keep(Work work, int entry, int place) {
        AssistedEntry said = work.submission().entries().get(entry);
        SpokenComment comment = said.comments().get(place);
        CommentId id = work.names().comment(entry, place);
        Optional<CommentId> other =
                comment.dissentsFrom().map(dissent -> work.names().comment(entry, dissent));
        List<CommentChange> changes = new ArrayList<>();
        changes.add(CommentChange.entered(new Assistance(work.submission().enteredBy(), comment.people(), other)));
        changes.add(where(work.names().meeting(entry), said.meeting()));
        comment.stance().map(CommentChange::takeStance).ifPresent(changes::add);
        comments.create(newComment(work, entry, id, comment), changes);
        return new EnteredComment(id, other);
    }

    /** Puts a comment where the meeting was. */
    static CommentChange where(String id, Meeting meeting) {
        return meeting.kind() == Meeting.Kind.GATHERING
                ? CommentChange.inSession(id, meeting.place())
                : CommentChange.at(meeting.place());
    }

    private NewComment newComment(Work work, int entry, CommentId id, SpokenComment comment) {
        return new NewComment(
                id,
                TURN,
                receipts.reserve(id),
                work.submission().consultation(),
                work.names().people(entry),
                AssistedChannel.ID,
                work.at(),
                work.phase(),
                comment.subject(),
                comment.text(),
                comment.language(),
                false);
    }
}
