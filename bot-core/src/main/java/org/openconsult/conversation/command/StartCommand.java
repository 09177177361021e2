package org.openconsult.conversation.command;

import org.openconsult.conversation.Fact;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Talk;
import org.openconsult.conversation.talk.Welcome;

/** Begins messages again; where they never ended, a person says hello with it. */
final class StartCommand implements Command {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Turn take(Talk talk, String argument) {
        boolean wasOut = talk.conversation().optedOut()
                || talk.incoming().answeredByProvider().isPresent();
        Talk back =
                talk.with(talk.conversation().with(talk.conversation().person().withBack(talk.sentAt())));
        return wasOut ? backAgain(back) : new Welcome(back).turn();
    }

    private static Turn backAgain(Talk talk) {
        return talk.turn(
                talk.conversation(),
                talk.draft().say("started").command("list").command("stop").reply(),
                new Fact.OptedIn());
    }
}
