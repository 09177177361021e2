package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.AfterComment;
import org.openconsult.conversation.talk.Draft;
import org.openconsult.conversation.talk.NumberAnswer;
import org.openconsult.conversation.talk.Receipt;
import org.openconsult.conversation.talk.Talk;

/** Words were saved and the person was asked what they are about. */
@JsonTypeName("assigning")
public record Assigning() implements Step {

    @Override
    public void ask(Talk talk, Draft draft) {
        draft.say("assigning.question").command("list");
    }

    @Override
    public Optional<Turn> answer(Talk talk) {
        return talk.conversation().lastComment().flatMap(comment -> new NumberAnswer(talk)
                .then((number, subject) -> new Receipt(talk).about("saved", comment, subject)));
    }

    @Override
    public Turn words(Talk talk) {
        return new AfterComment(talk).words();
    }

    @Override
    public Step unheard() {
        return new Commented();
    }

    @Override
    public Step afterList() {
        return this;
    }

    @Override
    public String listIntro() {
        return "list.which";
    }

    @Override
    public boolean followsComment() {
        return true;
    }
}
