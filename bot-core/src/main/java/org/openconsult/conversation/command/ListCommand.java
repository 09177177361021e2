package org.openconsult.conversation.command;

import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.CommitmentList;
import org.openconsult.conversation.talk.Misfit;
import org.openconsult.conversation.talk.Talk;

/** Shows the commitments. */
final class ListCommand implements Command {

    @Override
    public String name() {
        return "list";
    }

    @Override
    public Turn take(Talk talk, String argument) {
        return new CommitmentList(talk)
                .page(0, talk.conversation().step().afterList())
                .orElseGet(() -> new Misfit(talk).because("nothing.more"));
    }
}
