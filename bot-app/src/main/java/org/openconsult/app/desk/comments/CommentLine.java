package org.openconsult.app.desk.comments;

import java.util.Optional;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.moderation.DeskComment;

/**
 * A comment in the list: what one needs to choose it.
 *
 * @param about the commitment it is about; none where it is about the whole plan, or nothing yet
 * @param wholePlan whether it is about that
 * @param beginning of its words, masked
 * @param path opens it beside the list
 */
record CommentLine(
        String id,
        Optional<String> about,
        boolean wholePlan,
        Optional<String> district,
        String channel,
        String time,
        Optional<Stance> stance,
        String status,
        String beginning,
        boolean noted,
        boolean themed,
        String path,
        boolean open) {
    private static final int BEGINNING = 160;

    static CommentLine of(DeskComment comment, PlanWords words, AskedComments asked, Optional<String> open) {
        String id = comment.id().value();
        return new CommentLine(
                id,
                words.commitment(comment.subject()),
                comment.subject() instanceof Subject.WholePlan,
                comment.author().district().map(words::district),
                comment.channel().name(),
                words.time(comment.receivedAt()),
                comment.stance(),
                comment.status().name(),
                beginning(comment.words()),
                !comment.notes().isEmpty(),
                !comment.themes().isEmpty(),
                asked.opening(id),
                open.filter(id::equals).isPresent());
    }

    /** Whole characters, and no line breaks. */
    private static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "…";
    }

    /** None of the words. */
    @Override
    public String toString() {
        return "CommentLine[" + id + "]";
    }
}
