package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openconsult.comment.CommentId;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.AnswerPages;
import org.openconsult.conversation.talk.Talk;

/**
 * What was answered is being read.
 *
 * @param comments those that it was answered to
 * @param page from 0
 */
@JsonTypeName("answers")
public record AnswersRead(List<CommentId> comments, int page) implements Step {

    /** What was not written is as if nothing was asked for. */
    public AnswersRead(@Nullable List<CommentId> comments, int page) {
        this.comments = comments == null ? List.of() : List.copyOf(comments);
        this.page = page;
    }

    @Override
    public Optional<Turn> turnPage(Talk talk, int by) {
        return new AnswerPages(talk, comments).page(page + by);
    }
}
