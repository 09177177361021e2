package org.openconsult.report;

import java.time.Instant;
import java.util.Optional;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Stance;

/**
 * A comment as the annex has it, in its newest wording.
 *
 * @param receivedAt when it first came
 * @param revision how often it was worded; 1 where it never changed
 * @param district one of the plan's ids
 * @param reason why it is hidden, in storage's word
 * @param text masked; empty where it is not for everybody
 */
public record AnnexEntry(
        String publicId,
        Instant receivedAt,
        int revision,
        String channel,
        Optional<String> district,
        Optional<Stance> stance,
        CommentStatus status,
        Optional<String> reason,
        String text) {

    /** Names the comment only. */
    @Override
    public String toString() {
        return "AnnexEntry[" + publicId + "]";
    }
}
