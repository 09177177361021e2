package org.openconsult.conversation.command;

import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Talk;
import org.openconsult.conversation.talk.Titles;

/** Says who runs this, what it costs and what one can send. */
final class HelpCommand implements Command {

    @Override
    public String name() {
        return "help";
    }

    @Override
    public Turn take(Talk talk, String argument) {
        return talk.turn(
                talk.conversation().with(talk.conversation().step().interrupted()),
                talk.fitted(titleLength -> talk.draft()
                        .say(
                                "help",
                                Titles.cut(
                                        talk.text(talk.plan().title()),
                                        titleLength,
                                        talk.language().locale()))
                        .reply()));
    }
}
