package org.openconsult.conversation.command;

import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Misfit;
import org.openconsult.conversation.talk.Talk;

/** Turns to the page before. */
final class BackCommand implements Command {

    @Override
    public String name() {
        return "back";
    }

    @Override
    public Turn take(Talk talk, String argument) {
        return talk.conversation().step().turnPage(talk, -1).map(Turn::asTurned).orElseGet(() -> new Misfit(talk)
                .because("nothing.before"));
    }
}
