package org.openconsult.conversation.command;

import java.util.OptionalInt;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.Choosing;
import org.openconsult.conversation.step.Step;
import org.openconsult.conversation.talk.Draft;
import org.openconsult.conversation.talk.NumberAnswer;
import org.openconsult.conversation.talk.Talk;
import org.openconsult.conversation.talk.WritingPrompt;

/** Asks for a comment's words, and first for what it is about where that is not known. */
final class CommentCommand implements Command {

    @Override
    public String name() {
        return "comment";
    }

    @Override
    public boolean accepts(Talk talk, String argument) {
        return argument.isEmpty() || number(talk, argument).isPresent();
    }

    @Override
    public Turn take(Talk talk, String argument) {
        OptionalInt number = number(talk, argument);
        OptionalInt wanted =
                number.isPresent() ? number : talk.conversation().step().focus(talk);
        return wanted.isPresent()
                ? new NumberAnswer(talk).then(wanted.getAsInt(), (known, subject) -> new WritingPrompt(talk).on(known))
                : ask(talk);
    }

    private static Turn ask(Talk talk) {
        Step step = new Choosing();
        Draft draft = talk.draft();
        step.ask(talk, draft);
        return talk.turn(talk.conversation().with(step), draft.reply());
    }

    private static OptionalInt number(Talk talk, String argument) {
        return talk.means().numbers().alone(argument);
    }
}
