package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Draft;
import org.openconsult.conversation.talk.Languages;
import org.openconsult.conversation.talk.Talk;

/**
 * The person was asked which language they want.
 *
 * @param before where the talk goes on when the question is answered or passed over
 */
@JsonTypeName("language")
public record LanguageAsked(Step before) implements Step {
    public LanguageAsked(@Nullable Step before) {
        this.before = before == null ? new Commented() : before;
    }

    @Override
    public void ask(Talk talk, Draft draft) {
        draft.say("language.question");
        new Languages(talk).offer(draft);
    }

    @Override
    public Optional<Turn> answer(Talk talk) {
        return new Languages(talk).answered();
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
