package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.AfterComment;
import org.openconsult.conversation.talk.Draft;
import org.openconsult.conversation.talk.Languages;
import org.openconsult.conversation.talk.Talk;

/** The person was asked which language they want. */
@JsonTypeName("language")
public record LanguageAsked() implements Step {

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
}
