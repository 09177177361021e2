package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Draft;
import org.openconsult.conversation.talk.Forgetting;
import org.openconsult.conversation.talk.Talk;

/**
 * The person was asked whether all that is known of them is to be erased.
 *
 * @param before where the talk goes on when they want it kept, or write something else
 */
@JsonTypeName("forget")
public record ForgetAsked(Step before) implements Step {
    public ForgetAsked(@Nullable Step before) {
        this.before = before == null ? new Commented() : before;
    }

    @Override
    public void ask(Talk talk, Draft draft) {
        draft.say("forget.question");
        Forgetting.offer(draft);
    }

    @Override
    public Optional<Turn> answer(Talk talk) {
        return new Forgetting(talk).answered(before);
    }

    @Override
    public Turn words(Talk talk) {
        return before.words(talk);
    }

    @Override
    public OptionalInt focus(Talk talk) {
        return before.focus(talk);
    }

    @Override
    public boolean takesAnyText() {
        return before.takesAnyText();
    }

    @Override
    public Step interrupted() {
        return before;
    }
}
