package org.openconsult.conversation.command;

import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Misfit;
import org.openconsult.conversation.talk.PlanPages;
import org.openconsult.conversation.talk.Talk;

/** Shows the plan's introduction. */
final class AboutCommand implements Command {

    @Override
    public String name() {
        return "about";
    }

    @Override
    public Turn take(Talk talk, String argument) {
        return new PlanPages(talk).page(0).orElseGet(() -> new Misfit(talk).because("nothing.more"));
    }
}
