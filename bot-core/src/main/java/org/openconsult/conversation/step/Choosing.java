package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Draft;
import org.openconsult.conversation.talk.NumberAnswer;
import org.openconsult.conversation.talk.Talk;
import org.openconsult.conversation.talk.WritingPrompt;

/** The person wants to comment and was asked on what. */
@JsonTypeName("choosing")
public record Choosing() implements Step {

    @Override
    public void ask(Talk talk, Draft draft) {
        draft.say("choosing.question").command("list");
    }

    @Override
    public Optional<Turn> answer(Talk talk) {
        return new NumberAnswer(talk).then((number, subject) -> new WritingPrompt(talk).on(number));
    }

    @Override
    public Step unheard() {
        return new Resting();
    }

    @Override
    public Step afterList() {
        return this;
    }

    @Override
    public String listIntro() {
        return "list.choose";
    }
}
