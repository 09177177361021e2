package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.AfterComment;
import org.openconsult.conversation.talk.Draft;
import org.openconsult.conversation.talk.Stances;
import org.openconsult.conversation.talk.Talk;

/** A comment was saved and the person was asked where they stand. */
@JsonTypeName("stance")
public record StanceAsked() implements Step {

    @Override
    public void ask(Talk talk, Draft draft) {
        draft.say("stance.question");
        Stances.offer(draft);
    }

    @Override
    public Optional<Turn> answer(Talk talk) {
        return Stances.answered(talk).flatMap(stance -> new AfterComment(talk)
                .withinWindow(comment -> Stances.taken(talk, comment, stance)));
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
    public Step interrupted() {
        return new Commented();
    }

    @Override
    public boolean followsComment() {
        return true;
    }
}
