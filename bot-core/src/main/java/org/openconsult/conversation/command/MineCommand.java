package org.openconsult.conversation.command;

import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Misfit;
import org.openconsult.conversation.talk.OwnComments;
import org.openconsult.conversation.talk.Talk;

/** Lists the comments that the person made, with their codes. */
final class MineCommand implements Command {

    @Override
    public String name() {
        return "mine";
    }

    @Override
    public Turn take(Talk talk, String argument) {
        return new OwnComments(talk).page(0).orElseGet(() -> new Misfit(talk).because("mine.none"));
    }
}
