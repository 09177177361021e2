package org.openconsult.conversation.command;

import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Misfit;
import org.openconsult.conversation.talk.Talk;

/** Turns to the next page. */
final class MoreCommand implements Command {

    @Override
    public String name() {
        return "more";
    }

    @Override
    public Turn take(Talk talk, String argument) {
        return talk.conversation().step().turnPage(talk, 1).map(Turn::asTurned).orElseGet(() -> new Misfit(talk)
                .because("nothing.more"));
    }
}
