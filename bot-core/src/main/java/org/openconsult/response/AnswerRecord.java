package org.openconsult.response;

import java.util.List;
import java.util.Optional;
import org.openconsult.comment.CommentId;

/** What comments were answered, as it stands while a message is answered. The same question has the same answer. */
@FunctionalInterface
public interface AnswerRecord {
    /** One in which nothing is answered. */
    AnswerRecord EMPTY = comment -> Optional.empty();

    Optional<Answer> to(CommentId comment);

    /** Says that all of these are asked about next, so that they are read together. */
    default void expect(List<CommentId> comments) {}
}
