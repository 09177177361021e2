package org.openconsult.conversation.command;

import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.DistrictAsked;
import org.openconsult.conversation.step.Step;
import org.openconsult.conversation.talk.Draft;
import org.openconsult.conversation.talk.Talk;

/** Asks where the person lives. */
final class DistrictCommand implements Command {

    @Override
    public String name() {
        return "district";
    }

    @Override
    public Turn take(Talk talk, String argument) {
        Step step = new DistrictAsked(talk.conversation().step().interrupted());
        Draft draft = talk.draft();
        step.ask(talk, draft);
        return talk.turn(
                talk.conversation().with(step).with(talk.conversation().person().withDistrictAsked()), draft.reply());
    }
}
