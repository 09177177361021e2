package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.OptionalInt;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.AfterComment;
import org.openconsult.conversation.talk.Draft;
import org.openconsult.conversation.talk.Talk;

/** A comment was saved and nothing is asked; words go on from it. */
@JsonTypeName("commented")
public record Commented() implements Step {

    @Override
    public void ask(Talk talk, Draft draft) {
        draft.command("list");
    }

    @Override
    public Turn words(Talk talk) {
        return new AfterComment(talk).words();
    }

    @Override
    public OptionalInt focus(Talk talk) {
        return new AfterComment(talk).focus();
    }

    @Override
    public boolean followsComment() {
        return true;
    }
}
