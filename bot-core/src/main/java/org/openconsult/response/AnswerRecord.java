package org.openconsult.response;

import java.util.Optional;
import org.openconsult.comment.CommentId;

/** What comments were answered, as it stands while a message is answered. The same question has the same answer. */
@FunctionalInterface
public interface AnswerRecord {
    /** One in which nothing is answered. */
    AnswerRecord EMPTY = comment -> Optional.empty();

    Optional<Answer> to(CommentId comment);
}
