package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.AfterComment;
import org.openconsult.conversation.talk.Draft;
import org.openconsult.conversation.talk.Skip;
import org.openconsult.conversation.talk.Talk;
import org.openconsult.conversation.talk.Thanks;

/** The person said only where they stand and was asked why. */
@JsonTypeName("why")
public record WhyAsked() implements Step {

    @Override
    public void ask(Talk talk, Draft draft) {
        draft.say("why.question");
        Skip.offer(draft);
    }

    @Override
    public Optional<Turn> answer(Talk talk) {
        return Skip.isMeant(talk)
                ? new AfterComment(talk).withinWindow(comment -> new Thanks(talk).turn("thanks"))
                : Optional.empty();
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
