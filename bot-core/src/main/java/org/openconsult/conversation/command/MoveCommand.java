package org.openconsult.conversation.command;

import java.util.OptionalInt;
import org.openconsult.conversation.LastComment;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.Moving;
import org.openconsult.conversation.step.Step;
import org.openconsult.conversation.talk.Draft;
import org.openconsult.conversation.talk.Misfit;
import org.openconsult.conversation.talk.NumberAnswer;
import org.openconsult.conversation.talk.Receipt;
import org.openconsult.conversation.talk.Talk;

/** Puts right what the last comment is about. */
final class MoveCommand implements Command {

    @Override
    public String name() {
        return "move";
    }

    @Override
    public boolean accepts(Talk talk, String argument) {
        return argument.isEmpty() || number(talk, argument).isPresent();
    }

    @Override
    public Turn take(Talk talk, String argument) {
        return talk.conversation()
                .lastComment()
                .map(comment -> move(talk, comment, number(talk, argument)))
                .orElseGet(() -> new Misfit(talk).because("nothing.move"));
    }

    private static Turn move(Talk talk, LastComment comment, OptionalInt number) {
        return number.isPresent()
                ? new NumberAnswer(talk)
                        .then(number.getAsInt(), (known, subject) -> new Receipt(talk).about("moved", comment, subject))
                : ask(talk);
    }

    private static Turn ask(Talk talk) {
        Step step = new Moving();
        Draft draft = talk.draft();
        step.ask(talk, draft);
        return talk.turn(talk.conversation().with(step), draft.reply());
    }

    private static OptionalInt number(Talk talk, String argument) {
        return talk.means().numbers().alone(argument);
    }
}
