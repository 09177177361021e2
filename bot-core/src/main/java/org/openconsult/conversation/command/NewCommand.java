package org.openconsult.conversation.command;

import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Talk;

/** Somebody else goes on from the same phone: a stranger, with comments and codes of their own. */
final class NewCommand implements Command {

    @Override
    public String name() {
        return "new";
    }

    /** The language stays as long as they do not say otherwise: it was just understood. */
    @Override
    public Turn take(Talk talk, String argument) {
        return talk.turn(
                Conversation.fresh().with(talk.conversation().person().another()),
                talk.draft().say("another").command("list").reply(),
                new Fact.AnotherPerson());
    }
}
