package org.openconsult.assisted;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openconsult.comment.CommentId;

/**
 * A meeting as it is stored.
 *
 * @param id what its comments carry as their session, if it was a gathering
 * @param enteredBy the name that whoever entered it signs in with
 * @param comments in the order in which they were entered
 */
public record EnteredMeeting(
        String id,
        String consultation,
        Meeting meeting,
        String enteredBy,
        Instant enteredAt,
        List<EnteredComment> comments) {
    public EnteredMeeting {
        comments = List.copyOf(comments);
    }

    /**
     * A comment that was made there.
     *
     * @param dissentsFrom what these people did not agree with
     */
    public record EnteredComment(CommentId id, Optional<CommentId> dissentsFrom) {}
}
