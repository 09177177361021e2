package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Districts;
import org.openconsult.conversation.talk.Draft;
import org.openconsult.conversation.talk.Skip;
import org.openconsult.conversation.talk.Talk;
import org.openconsult.conversation.talk.Thanks;

/**
 * The person was asked where they live.
 *
 * @param before where the talk goes on when the question is answered or passed over
 */
@JsonTypeName("district")
public record DistrictAsked(Step before) implements Step {
    public DistrictAsked(@Nullable Step before) {
        this.before = before == null ? new Commented() : before;
    }

    @Override
    public void ask(Talk talk, Draft draft) {
        draft.say("district.question");
        new Districts(talk).offer(draft);
        Skip.offer(draft);
    }

    @Override
    public Optional<Turn> answer(Talk talk) {
        return Skip.isMeant(talk)
                ? Optional.of(new Thanks(talk).turn("district.skipped"))
                : new Districts(talk).answered(before);
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

    @Override
    public boolean followsComment() {
        return true;
    }
}
