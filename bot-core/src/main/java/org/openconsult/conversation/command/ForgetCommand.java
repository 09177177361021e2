package org.openconsult.conversation.command;

import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.ForgetAsked;
import org.openconsult.conversation.step.Step;
import org.openconsult.conversation.talk.Draft;
import org.openconsult.conversation.talk.Talk;

/** Asks once, and then erases all that is known of the person. */
final class ForgetCommand implements Command {

    @Override
    public String name() {
        return "forget";
    }

    @Override
    public Turn take(Talk talk, String argument) {
        Step step = new ForgetAsked(talk.conversation().step().interrupted());
        Draft draft = talk.draft();
        step.ask(talk, draft);
        return talk.turn(talk.conversation().with(step), draft.reply());
    }
}
