package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.AfterComment;
import org.openconsult.conversation.talk.Draft;
import org.openconsult.conversation.talk.NumberAnswer;
import org.openconsult.conversation.talk.Receipt;
import org.openconsult.conversation.talk.Talk;

/** The person wants the last comment to be about something else and was asked what. */
@JsonTypeName("moving")
public record Moving() implements Step {

    @Override
    public void ask(Talk talk, Draft draft) {
        draft.say("moving.question").command("list");
    }

    @Override
    public Optional<Turn> answer(Talk talk) {
        return talk.conversation().lastComment().flatMap(comment -> new NumberAnswer(talk)
                .then((number, subject) -> new Receipt(talk).about("moved", comment, subject)));
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
}
