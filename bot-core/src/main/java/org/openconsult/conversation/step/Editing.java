package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.openconsult.comment.CommentCard;
import org.openconsult.comment.CommentId;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Commenting;
import org.openconsult.conversation.talk.OwnComment;
import org.openconsult.conversation.talk.Talk;

/**
 * The person was asked for new words for a comment of theirs: any text is these words.
 *
 * @param comment the one that they named
 */
@JsonTypeName("editing")
public record Editing(CommentId comment) implements Step {

    @Override
    public Turn words(Talk talk) {
        String text = talk.incoming().text();
        return talk.situation()
                .comments()
                .find(comment)
                .filter(CommentCard::own)
                .map(card -> new OwnComment(talk, card).replaced(text))
                .orElseGet(() -> new Commenting(talk).onSomething(text));
    }

    /** Nobody who did not see the question means to change anything by their next words. */
    @Override
    public Step unheard() {
        return new Commented();
    }

    @Override
    public boolean takesAnyText() {
        return true;
    }
}
