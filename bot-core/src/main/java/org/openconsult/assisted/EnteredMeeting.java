package org.openconsult.assisted;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openconsult.comment.CommentId;

/**
 * A meeting as it is stored.
 *
 * @param id what its comments carry as their session, if it was a gathering
 * @param version 1 as it was entered, and one more with each correction
 * @param enteredBy the name that whoever entered it signs in with
 * @param corrected the last time that somebody corrected it
 * @param comments in the order in which they were entered
 */
public record EnteredMeeting(
        String id,
        long version,
        String consultation,
        Meeting meeting,
        String enteredBy,
        Instant enteredAt,
        Optional<Correction> corrected,
        List<EnteredComment> comments) {
    public EnteredMeeting {
        comments = List.copyOf(comments);
    }

    /** Somebody put right what is said of a meeting; why stands in the audit trail. */
    public record Correction(String by, Instant at) {}

    /**
     * A comment that was made there.
     *
     * @param dissentsFrom what these people did not agree with
     */
    public record EnteredComment(CommentId id, Optional<CommentId> dissentsFrom) {}
}
