package org.openconsult.conversation.command;

import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Talk;
import org.openconsult.conversation.talk.Welcome;

/** Greets back. */
final class GreetCommand implements Command {

    @Override
    public String name() {
        return "greet";
    }

    @Override
    public Turn take(Talk talk, String argument) {
        return new Welcome(talk).turn();
    }
}
